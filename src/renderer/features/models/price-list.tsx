/** What models elsewhere cost, as their makers' price lists have it. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ModelSetup } from '../../../shared/contract/models.ts';
import type { ModelPrice as Price } from '../../../shared/domain/models/cost.ts';
import { useSaving } from '../settings/saving.tsx';
import sheet from '../settings/settings.module.css';
import { AmountInput } from './amount-input.tsx';
import classes from './models.module.css';
import { type PricedModel, pricedModels } from './priced-models.ts';
import { type ModelActs, priceOf } from './use-model-acts.ts';

interface PriceListProps {
  readonly setup: ModelSetup;
  readonly acts: ModelActs;
}

export function PriceList({ setup, acts }: PriceListProps) {
  const { i18n } = useLingui();
  const models = pricedModels(setup);
  if (models.length === 0) return null;
  return (
    <>
      <h4 className={sheet.cardTitle} id="prices">
        {i18n.t({ id: 'prices.title', message: 'Prices' })}
      </h4>
      <p className={sheet.remark}>
        {i18n.t({
          id: 'prices.about',
          message: 'For a million tokens each, as the price list of the service has them.',
        })}
      </p>
      {models.map((model) => (
        <PriceRow key={`${model.providerId} ${model.model}`} {...{ model, setup, acts }} />
      ))}
    </>
  );
}

function PriceRow({ model: place, setup, acts }: PriceListProps & { readonly model: PricedModel }) {
  const { i18n } = useLingui();
  const { stateOf } = useSaving();
  const { providerId, model, providerName, isHeld } = place;
  const price = priceOf(setup, place);
  const values = { model, provider: providerName };
  const id = `price.${providerId}.${model}`;
  const title = i18n.t({ id: 'price.of', message: 'Price of {model}', values });
  /** Half a price is none: what is missing would count as nothing. */
  const [half, setHalf] = useState<Partial<Price> | null>(null);
  const set = (name: keyof Price, micros: number | null): void => {
    const { [name]: _, ...others } = half ?? price ?? {};
    const next: Partial<Price> = micros === null ? others : { ...others, [name]: micros };
    const whole = toPrice(next);
    const isNone = Object.keys(next).length === 0;
    setHalf(whole || isNone ? null : next);
    if (whole || isNone) void acts.setPrice({ id, title }, { providerId, model }, whole);
  };
  const unknown = i18n.t({ id: 'price.unknown', message: 'Not known' });
  const { currency } = setup.budget;
  const shown: Partial<Price> = half ?? price ?? {};
  return (
    <div className={classes.price}>
      <p>
        <strong>{model}</strong> <span className={classes.dim}>{providerName}</span>
      </p>
      {isHeld && (
        <p className={classes.trial} data-tone="bad">
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
          {i18n.t({
            id: 'price.held',
            message: 'A limit is set, so nothing is sent to it before its price is known.',
          })}
        </p>
      )}
      <div className={classes.amounts}>
        <AmountInput
          id={`${id}.in`}
          label={i18n.t({ id: 'price.input', message: 'What it reads' })}
          name={i18n.t({
            id: 'price.input.name',
            message: 'What it reads: {model}, a million tokens',
            values,
          })}
          placeholder={unknown}
          {...{ currency, micros: shown.inputMicros ?? null, decimals: 4 }}
          onMicros={(micros) => set('inputMicros', micros)}
        />
        <AmountInput
          id={`${id}.out`}
          label={i18n.t({ id: 'price.output', message: 'What it writes' })}
          name={i18n.t({
            id: 'price.output.name',
            message: 'What it writes: {model}, a million tokens',
            values,
          })}
          placeholder={unknown}
          {...{ currency, micros: shown.outputMicros ?? null, decimals: 4 }}
          onMicros={(micros) => set('outputMicros', micros)}
        />
      </div>
      <p className={classes.dim} role="status">
        {half && i18n.t({ id: 'price.half', message: 'Stored once both are entered.' })}
        {stateOf(id) === 'saved' && i18n.t({ id: 'settings.saved', message: 'Saved' })}
        {stateOf(id) === 'failed' &&
          i18n.t({
            id: 'settings.failed',
            message: 'This could not be stored, so it is as it was. Try it again.',
          })}
      </p>
    </div>
  );
}

function toPrice({ inputMicros, outputMicros }: Partial<Price>): Price | null {
  if (inputMicros === undefined || outputMicros === undefined) return null;
  return { inputMicros, outputMicros };
}
