/** Which models a price is wanted for: those elsewhere that are chosen, or have one already. Pure. */
import type { ModelSetup } from '../../../shared/contract/models.ts';
import { modelUses } from '../../../shared/domain/models/model-use.ts';
import { type ModelPlace, priceOf } from './use-model-acts.ts';

export interface PricedModel extends ModelPlace {
  readonly providerName: string;
  /** Whether a limit is set, and nothing is sent to it before its price is known. */
  readonly isHeld: boolean;
}

export function pricedModels(setup: ModelSetup): readonly PricedModel[] {
  const { providers, choices, prices, budget } = setup;
  const hasCap = budget.perDayMicros !== null || budget.perMonthMicros !== null;
  const chosen = modelUses.flatMap((use) => choices[use] ?? []);
  const places = new Map(
    [...chosen, ...prices].map(({ providerId, model }) => [
      `${providerId} ${model}`,
      { providerId, model },
    ]),
  );
  return [...places.values()].flatMap((place) => {
    const provider = providers.find(({ id }) => id === place.providerId);
    if (provider?.reach !== 'elsewhere') return [];
    const isChosen = chosen.some(
      ({ providerId, model }) => providerId === place.providerId && model === place.model,
    );
    const isHeld = hasCap && isChosen && priceOf(setup, place) === null;
    return [{ ...place, providerName: provider.name, isHeld }];
  });
}
