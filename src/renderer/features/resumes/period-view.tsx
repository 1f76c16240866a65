/** A period in words. A missing end is not called "today": the document may just not show it. */
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/use-formats.ts';
import { Value } from './value-view.tsx';

interface PeriodProps {
  /** JSON Pointer of the entry. */
  readonly at: string;
  readonly period: {
    readonly startDate?: string | undefined;
    readonly endDate?: string | undefined;
  };
}

/** Stands for a date in a sentence until it is replaced by its value. */
const slot = '\u0000';

export function Period({ at, period: { startDate, endDate } }: PeriodProps) {
  const { i18n } = useLingui();
  const start = startDate && <ShownDate at={`${at}/startDate`} date={startDate} />;
  const end = endDate && <ShownDate at={`${at}/endDate`} date={endDate} />;
  if (start && end) {
    return startDate === endDate ? (
      start
    ) : (
      <>
        {start} – {end}
      </>
    );
  }
  if (start) {
    return inSentence(
      i18n.t({ id: 'period.from', message: 'from {start}', values: { start: slot } }),
      start,
    );
  }
  if (end) {
    return inSentence(
      i18n.t({ id: 'period.until', message: 'until {end}', values: { end: slot } }),
      end,
    );
  }
  return null;
}

export function ShownDate({ at, date }: { readonly at: string; readonly date: string }) {
  const { partialDate } = useFormats();
  return <Value at={at} text={date} shown={partialDate(date)} />;
}

function inSentence(sentence: string, value: ReactNode): ReactNode {
  const [before, after] = sentence.split(slot);
  return (
    <>
      {before}
      {value}
      {after}
    </>
  );
}
