/** One limit of a kind: a number in its unit, stored a moment after the last key. */
import { useLingui } from '@lingui/react';
import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { KindSettingsView } from '../../../shared/contract/settings.ts';
import { type KindPolicyName, kindPolicyLimits } from '../../../shared/domain/kind-policy.ts';
import { kindMessage } from '../jobs/job-words.ts';
import { limitWords } from './limit-words.ts';
import { useSaving } from './saving.tsx';
import { SettingRow } from './setting-row-view.tsx';
import { useKinds } from './use-kinds.ts';

const saveDelayMs = 600;

interface LimitInputProps {
  readonly known: KindSettingsView;
  readonly name: KindPolicyName;
}

export function LimitInput({ known, name }: LimitInputProps) {
  const { i18n } = useLingui();
  const { set, reset } = useKinds();
  const { stateOf } = useSaving();
  const { title, effect, unit, unitSize, whenEmpty } = limitWords[name];
  const { min, max, step } = kindPolicyLimits[name];
  const id = `${known.kind}.${name}`;
  const target = { id, title: `${i18n.t(kindMessage(known.kind))}: ${i18n.t(title)}` };
  const stored = known.policy[name];
  /** What stands in the field while somebody types. */
  const [typed, setTyped] = useState<string | number | null>(null);
  const store = useDebouncedCallback(
    (value: number | null) => void set(target, known.kind, { [name]: value }),
    { delay: saveDelayMs, flushOnUnmount: true },
  );

  const words = (value: number | null): string => {
    if (value === null) return whenEmpty === null ? '' : i18n.t(whenEmpty);
    const count = value / unitSize;
    return unit === null ? i18n.number(count) : i18n.t({ ...unit.counted, values: { count } });
  };
  const value = typed === null ? toNumber(stored, unitSize) : typed;
  const isFine = isWithin(value, { min: min / unitSize, max: max / unitSize }, whenEmpty !== null);

  const change = (next: string | number): void => {
    setTyped(next);
    const isNextFine = isWithin(
      next,
      { min: min / unitSize, max: max / unitSize },
      whenEmpty !== null,
    );
    if (isNextFine) store(next === '' ? null : Math.round(Number(next) * unitSize));
    else store.cancel();
  };
  return (
    <SettingRow
      {...target}
      title={i18n.t(title)}
      effect={i18n.t(effect)}
      defaultText={words(known.defaults[name])}
      isDefault={!known.changed.includes(name)}
      state={stateOf(id)}
      onReset={() => {
        store.cancel();
        setTyped(null);
        void reset(target, known.kind, [name]);
      }}
    >
      {({ hintId }) => (
        <NumberInput
          id={id}
          aria-label={target.title}
          aria-describedby={hintId}
          value={value}
          onChange={change}
          onBlur={() => {
            store.flush();
            if (isFine) setTyped(null);
          }}
          min={min / unitSize}
          max={max / unitSize}
          step={step / unitSize}
          allowDecimal={step < unitSize}
          clampBehavior="none"
          suffix={unit === null ? '' : ` ${i18n.t(unit.short)}`}
          placeholder={whenEmpty === null ? '' : i18n.t(whenEmpty)}
          error={
            !isFine &&
            i18n.t({
              id: 'limit.between',
              message: 'From {min} to {max}. Not stored yet.',
              values: { min: words(min), max: words(max) },
            })
          }
        />
      )}
    </SettingRow>
  );
}

function toNumber(stored: number | null, unitSize: number): number | '' {
  return stored === null ? '' : stored / unitSize;
}

function isWithin(
  value: string | number,
  { min, max }: { readonly min: number; readonly max: number },
  mayBeEmpty: boolean,
): boolean {
  if (value === '') return mayBeEmpty;
  const number = Number(value);
  return number >= min && number <= max;
}
