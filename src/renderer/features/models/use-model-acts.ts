/** What the user sets about models, stored like every setting: said at its control, with an undo. */
import type { ConsentView, ModelSetup, PriceView } from '../../../shared/contract/models.ts';
import type { Budget } from '../../../shared/domain/models/budget.ts';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import { useApi } from '../../api/api-context.tsx';
import { type SaveTarget, useSaving } from '../settings/saving.tsx';

type Choice = ModelSetup['choices'][ModelUse];
type Price = Pick<PriceView, 'inputMicros' | 'outputMicros'> | null;
type Consent = Pick<ConsentView, 'isAllowed' | 'isRedacted'> | null;

/** Of one model of one server. */
export type ModelPlace = Pick<PriceView, 'providerId' | 'model'>;

export function useModelActs(setup: ModelSetup, renew: () => Promise<void>) {
  const { client } = useApi();
  const { save } = useSaving();

  function change<Value>(
    target: SaveTarget,
    store: (value: Value) => Promise<unknown>,
    { before, after }: { readonly before: Value; readonly after: Value },
  ): Promise<boolean> {
    const put = async (value: Value): Promise<void> => {
      await store(value);
      await renew();
    };
    return save(
      target,
      () => put(after),
      () => put(before),
    );
  }

  return {
    choose: (target: SaveTarget, use: ModelUse, after: Choice) =>
      change(target, (choice) => client.models.choose({ use, choice }), {
        ...{ before: setup.choices[use], after },
      }),
    setPrice: (target: SaveTarget, place: ModelPlace, after: Price) =>
      change(target, (price) => client.models.setPrice({ ...place, price }), {
        ...{ before: priceOf(setup, place), after },
      }),
    setBudget: (target: SaveTarget, after: Budget) =>
      change(target, (budget) => client.models.setBudget(budget), { before: setup.budget, after }),
    setConsent: (
      target: SaveTarget,
      place: Pick<ConsentView, 'providerId' | 'use'>,
      after: Consent,
    ) =>
      change(target, (consent) => client.models.setConsent({ ...place, consent }), {
        ...{ before: consentOf(setup, place), after },
      }),
  };
}

export type ModelActs = ReturnType<typeof useModelActs>;

export function priceOf({ prices }: ModelSetup, { providerId, model }: ModelPlace): Price {
  const found = prices.find((one) => one.providerId === providerId && one.model === model);
  return found ? { inputMicros: found.inputMicros, outputMicros: found.outputMicros } : null;
}

/** Null: nobody has been asked yet. */
export function consentOf(
  { consents }: ModelSetup,
  { providerId, use }: Pick<ConsentView, 'providerId' | 'use'>,
): Consent {
  const found = consents.find((one) => one.providerId === providerId && one.use === use);
  return found ? { isAllowed: found.isAllowed, isRedacted: found.isRedacted } : null;
}
