import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/use-formats.ts';

interface Dates {
  readonly startDate: string;
  readonly endDate: string;
}

/** Writes a period in words; empty where there are no dates. */
export function useWhen(): (dates: Dates) => string {
  const { i18n } = useLingui();
  const { partialDate } = useFormats();
  return ({ startDate, endDate }) => {
    const start = startDate && partialDate(startDate);
    const end = endDate && partialDate(endDate);
    if (start && end) return start === end ? start : `${start} – ${end}`;
    if (start) return i18n.t({ id: 'profile.since', message: 'since {start}', values: { start } });
    if (end) return i18n.t({ id: 'profile.until', message: 'until {end}', values: { end } });
    return '';
  };
}
