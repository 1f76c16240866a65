/** The dates of an entry as JSON Resume has them. */
import type { Period } from '../dates/period.ts';

export interface ShownPeriod {
  readonly startDate?: string;
  readonly endDate?: string;
}

export function shownPeriod(period: Period | null): ShownPeriod {
  if (!period) return {};
  const { startDate, endDate } = period;
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
}
