import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/use-formats.ts';

interface Period {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/**
 * Writes a period in words. A missing end is not called "today": the document may just not show it.
 */
export function usePeriod(): (period: Period) => string | undefined {
  const { i18n } = useLingui();
  const { partialDate } = useFormats();
  return ({ startDate, endDate }) => {
    const start = startDate && partialDate(startDate);
    const end = endDate && partialDate(endDate);
    if (start && end) return start === end ? start : `${start} – ${end}`;
    if (start) return i18n.t({ id: 'period.from', message: 'from {start}', values: { start } });
    if (end) return i18n.t({ id: 'period.until', message: 'until {end}', values: { end } });
    return undefined;
  };
}
