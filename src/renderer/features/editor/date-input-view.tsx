/** A date as precise as one knows it: the year, and the month and the day where they are known. */
import { useLingui } from '@lingui/react';
import { Checkbox, Input, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useFormats } from '../../i18n/use-formats.ts';
import { type DateParts, fromDateParts, toDateParts } from './date-parts.ts';
import classes from './editor-form.module.css';

interface DateInputProps {
  readonly label: string;
  readonly pointer: string;
  /** Undefined: there is no such date. */
  readonly value: string | undefined;
  /** Whether it may have no end yet. */
  readonly mayGoOn: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function DateInput(props: DateInputProps) {
  const { label, pointer, value, mayGoOn, error, onChange } = props;
  const { i18n } = useLingui();
  const errorId = useId();
  const isOpen = mayGoOn && value === undefined;
  return (
    <fieldset className={classes.date} aria-describedby={error ? errorId : undefined}>
      <Input.Label component="legend">{label}</Input.Label>
      {!isOpen && (
        <PartInputs {...{ label, pointer, error }} value={value ?? ''} onChange={onChange} />
      )}
      {mayGoOn && (
        <Checkbox
          size="xs"
          mt={isOpen ? 8 : 6}
          label={i18n.t({ id: 'editor.no-end', message: 'No end: it goes on' })}
          checked={isOpen}
          {...(isOpen && { 'data-mark': pointer })}
          onChange={(event) => onChange(event.currentTarget.checked ? undefined : '')}
        />
      )}
      {error && (
        <Input.Error id={errorId} mt={5}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}

interface PartInputsProps extends Pick<DateInputProps, 'label' | 'pointer' | 'error' | 'onChange'> {
  readonly value: string;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));

function PartInputs({ label, pointer, value, error, onChange }: PartInputsProps) {
  const { i18n } = useLingui();
  const { monthName } = useFormats();
  const parts = toDateParts(value);
  const set = (changes: Partial<DateParts>) => onChange(fromDateParts({ ...parts, ...changes }));
  const named = (part: string) => `${label}, ${part}`;
  const month = i18n.t({ id: 'editor.month', message: 'month' });
  const day = i18n.t({ id: 'editor.day', message: 'day' });
  return (
    <div className={classes.dateParts}>
      <TextInput
        className={classes.year}
        inputMode="numeric"
        maxLength={4}
        placeholder={i18n.t({ id: 'editor.year.placeholder', message: 'Year' })}
        aria-label={named(i18n.t({ id: 'editor.year', message: 'year' }))}
        error={error !== undefined}
        value={parts.year}
        data-mark={pointer}
        onChange={(event) => set({ year: event.currentTarget.value.trim() })}
      />
      <NativeSelect
        className={classes.month}
        aria-label={named(month)}
        value={parts.month}
        data={[
          { value: '', label: '–' },
          ...months.map((value_) => ({ value: value_, label: monthName(Number(value_)) })),
        ]}
        onChange={(event) => set({ month: event.currentTarget.value })}
      />
      {parts.month !== '' && (
        <NativeSelect
          className={classes.day}
          aria-label={named(day)}
          value={parts.day}
          data={[
            { value: '', label: '–' },
            ...days.map((value_) => ({ value: value_, label: String(Number(value_)) })),
          ]}
          onChange={(event) => set({ day: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
