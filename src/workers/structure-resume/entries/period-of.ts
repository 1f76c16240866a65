/** The period that the head of an entry shows. */
import { findPeriods, isPresentWord } from '../dates/find-period.ts';
import type { Period } from '../dates/period.ts';
import type { Line } from '../layout/line.ts';

function toOpen({ start, end }: Period, startDate: string): Period {
  return { startDate, isOpen: true, isSingle: false, start, end };
}

/** The period of the head; two single dates over each other are the ends of one. */
export function periodOf(lines: readonly Line[]): Period | null {
  const periods = lines.flatMap(({ text }) => findPeriods(text));
  const range = periods.find(({ isSingle }) => !isSingle);
  if (range) return range;
  const [first, second] = periods;
  if (!first?.endDate) return null;
  // The two ends stand over each other: the year, and "present" under it.
  const goesOn = lines.some(({ cells }) => cells.some(({ text }) => isPresentWord(text)));
  if (goesOn && !second) return toOpen(first, first.endDate);
  if (!second?.endDate || second.endDate === first.endDate) return first;
  const [startDate, endDate] = [first.endDate, second.endDate].sort();
  if (startDate === undefined || endDate === undefined) return first;
  return { ...first, startDate, endDate, isSingle: false };
}
