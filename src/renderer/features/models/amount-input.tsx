/** An amount of money, stored a moment after the last key; empty means that there is none. */
import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { toMicros, toUnits } from './money.ts';

const saveDelayMs = 600;
/** Nobody means more. */
const most = 1_000_000;

interface AmountInputProps {
  readonly id: string;
  readonly label: string;
  /** Its whole name, where the label alone would not tell. */
  readonly name?: string;
  readonly description?: string;
  readonly placeholder: string;
  readonly currency: string;
  readonly micros: number | null;
  readonly decimals: number;
  readonly onMicros: (micros: number | null) => void;
}

export function AmountInput(props: AmountInputProps) {
  const { id, label, name, description, placeholder, currency, micros, decimals } = props;
  /** What stands in the field while somebody types. */
  const [typed, setTyped] = useState<string | number | null>(null);
  const store = useDebouncedCallback(props.onMicros, { delay: saveDelayMs, flushOnUnmount: true });
  const change = (next: string | number): void => {
    setTyped(next);
    const units = next === '' ? null : Number(next);
    if (units === null || (units >= 0 && units <= most)) store(toMicros(units));
    else store.cancel();
  };
  return (
    <NumberInput
      id={id}
      label={label}
      {...(name && { 'aria-label': name })}
      description={description}
      placeholder={placeholder}
      suffix={` ${currency}`}
      value={typed ?? toUnits(micros) ?? ''}
      onChange={change}
      onBlur={() => {
        store.flush();
        setTyped(null);
      }}
      min={0}
      max={most}
      decimalScale={decimals}
      allowNegative={false}
      hideControls
    />
  );
}
