/** Start and end of an entry, each compared at the precision that the document shows. */
import { emptyTally, type Tally } from './tally.ts';

export interface Period {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/** `2020-05` is right for an expected `2020`, and `2020` is wrong for an expected `2020-05`. */
function isSameDate(expected: string, given: string | undefined): boolean {
  return given !== undefined && (given === expected || given.startsWith(`${expected}-`));
}

const countDates = (...dates: readonly (string | undefined)[]): number =>
  dates.filter((date) => date !== undefined).length;

/** Where one date is shown, it does not matter whether it was read as start or as end. */
function scoreSingleDate(date: string, { startDate, endDate }: Period): Tally {
  const given = countDates(...new Set([startDate, endDate]));
  const hit = isSameDate(date, startDate) || isSameDate(date, endDate) ? 1 : 0;
  return { found: hit, expected: 1, right: hit, given };
}

/** An open period (a start without an end) is right when a start and no end was read. */
function scoreEnd(expected: Period, given: Period): Tally {
  if (expected.endDate !== undefined) {
    const hit = isSameDate(expected.endDate, given.endDate) ? 1 : 0;
    return { found: hit, expected: 1, right: hit, given: countDates(given.endDate) };
  }
  const isOpen = given.startDate !== undefined && given.endDate === undefined;
  const hit = isOpen ? 1 : 0;
  return { found: hit, expected: 1, right: hit, given: hit + countDates(given.endDate) };
}

export function scorePeriod(expected: Period, given: Period | null): Tally {
  const { startDate, endDate } = expected;
  const read = given ?? {};
  if (startDate === undefined && endDate === undefined) {
    return { ...emptyTally, given: countDates(read.startDate, read.endDate) };
  }
  if (startDate === undefined || startDate === endDate) {
    return scoreSingleDate(startDate ?? endDate ?? '', read);
  }
  const hit = isSameDate(startDate, read.startDate) ? 1 : 0;
  const end = scoreEnd(expected, read);
  return {
    found: hit + end.found,
    expected: 1 + end.expected,
    right: hit + end.right,
    given: countDates(read.startDate) + end.given,
  };
}

/** 0–1: the share of the expected years that were read; 0 when none is expected. */
export function yearLikeness(expected: Period, given: Period): number {
  const years = [
    [expected.startDate, given.startDate],
    [expected.endDate, given.endDate],
  ].filter(([date]) => date !== undefined);
  const same = years.filter(([date, other]) => date?.slice(0, 4) === other?.slice(0, 4));
  return years.length === 0 ? 0 : same.length / years.length;
}
