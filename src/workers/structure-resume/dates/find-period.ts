/** Finds a period ("Mar 2019 – Present", "2014–16", "since 2020") or a single date in a text. */
import {
  monthNumber,
  monthPattern,
  presentPattern,
  rangeWordPattern,
  sincePattern,
} from '../vocabulary/months.ts';
import { foldSameLength } from './fold-same-length.ts';
import { findDates, type ShownDate } from './shown-date.ts';

export interface Period {
  readonly startDate?: string;
  readonly endDate?: string;
  /** It goes on: only the start is shown, or a word such as "present" is its end. */
  readonly isOpen: boolean;
  /** One date stands alone. */
  readonly isSingle: boolean;
  /** Its place in the text, with the words that belong to it. */
  readonly start: number;
  readonly end: number;
}

const between = new RegExp(`^\\s*(?:-+|/|${rangeWordPattern})\\s*$`, 'u');
const openEnd = new RegExp(
  `^\\s*(?:(?:-+|/|,|\\(|${rangeWordPattern})\\s*){1,2}(?:${presentPattern})(?!\\p{L})\\)?`,
  'u',
);
const presentAlone = new RegExp(`^\\W*(?:${presentPattern})\\W*$`, 'u');
const dashOnly = /^\s*-+\s*(?=$|[|,;)·•])/u;
const shortYearEnd = /^\s*-\s*(\d{2})(?![\d/.-])/u;
const sinceBefore = new RegExp(`(?:^|[^\\p{L}])((?:${sincePattern})\\s+)$`, 'u');
const untilBefore = /(?:^|[^\p{L}])((?:until|bis|jusqu'en|jusqu'a|hasta|ate)\s+)$/u;
/** "Jan - Mar 2020": the first end borrows the year of the second. */
const monthBefore = new RegExp(
  `(?:^|[^\\p{L}])((${monthPattern})\\.?\\s*(?:-+|/|${rangeWordPattern})\\s*)$`,
  'u',
);
const shortPeriod =
  /(?<![\d/.])(0[1-9]|1[0-2])\/(\d{2})\s*-\s*(?:(0[1-9]|1[0-2])\/(\d{2})(?![\d/])|(present|now|current|heute|today))/u;
const expectedBefore =
  /((?:(?<!\p{L})(?:expected|anticipated|estimated|graduation|graduated|graduating|grad|completion|completed|date|awarded on|published on|voraussichtlich|prevu|class of|summer|spring|fall|autumn|winter|ete|printemps|automne|hiver|sommer|herbst|fruhling|wintersemester|sommersemester|verano|otono|invierno|primavera|verao|outono|q[1-4])[.:,]*\s+)+(?:in\s+)?)$/u;

/** The first period of the text, or null. */
export function findPeriod(text: string): Period | null {
  return findPeriods(text)[0] ?? null;
}

/** The text says no more than that something goes on: "present", "– heute". */
export function isPresentWord(text: string): boolean {
  return presentAlone.test(foldSameLength(text));
}

/** All periods, in order. */
export function findPeriods(text: string): readonly Period[] {
  if (!/\d\d/.test(text)) return [];
  const folded = foldSameLength(text);
  const short = shortForm(folded);
  if (short) return [short];
  const dates = findDates(folded);
  const periods: Period[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const first = dates[index];
    const second = dates[index + 1];
    if (!first) continue;
    const isRange = second !== undefined && isBetween(folded, first, second);
    periods.push(isRange ? closed(folded, first, second) : single(folded, first));
    if (isRange) index += 1;
  }
  return periods;
}

/** A dash or a word between them; nothing is enough where two years are all there is. */
function isBetween(folded: string, first: ShownDate, second: ShownDate): boolean {
  const inside = folded.slice(first.end, second.start);
  if (between.test(inside)) return true;
  const isAlone = /^[(\s]*$/.test(folded.slice(0, first.start) + folded.slice(second.end));
  return isAlone && /^\s+$/.test(inside) && first.iso.length === 4 && first.iso <= second.iso;
}

function closed(folded: string, first: ShownDate, second: ShownDate): Period {
  const start = startWithWords(folded, first.start);
  const [startDate, endDate] = [first.iso, second.iso];
  return { startDate, endDate, isOpen: false, isSingle: false, start, end: second.end };
}

function single(folded: string, date: ShownDate): Period {
  const rest = folded.slice(date.end);
  const head = folded.slice(0, date.start);
  const open = openEnd.exec(rest) ?? dashOnly.exec(rest);
  const start = startWithWords(folded, date.start);
  if (open) {
    const end = date.end + open[0].length;
    return { startDate: date.iso, isOpen: true, isSingle: false, start, end };
  }
  const shortEnd = shortYearEnd.exec(rest);
  if (shortEnd && date.iso.length === 4 && Number(shortEnd[1]) > Number(date.iso.slice(2))) {
    const endDate = date.iso.slice(0, 2) + shortEnd[1];
    const end = date.end + shortEnd[0].length;
    return { startDate: date.iso, endDate, isOpen: false, isSingle: false, start, end };
  }
  const month = monthBefore.exec(head);
  const monthOfStart = month ? monthNumber(month[2] ?? '') : null;
  if (month && monthOfStart !== null && date.iso.length === 7) {
    const startDate = `${date.iso.slice(0, 4)}-${String(monthOfStart).padStart(2, '0')}`;
    const at = date.start - (month[1] ?? '').length;
    return {
      startDate,
      endDate: date.iso,
      isOpen: false,
      isSingle: false,
      start: at,
      end: date.end,
    };
  }
  const since = sinceBefore.exec(head)?.[1];
  if (since) {
    const at = date.start - since.length;
    return { startDate: date.iso, isOpen: true, isSingle: false, start: at, end: date.end };
  }
  const until = untilBefore.exec(head)?.[1];
  const at = until ? date.start - until.length : start;
  return { endDate: date.iso, isOpen: false, isSingle: true, start: at, end: date.end };
}

/** Takes "expected", "summer" and the like with the date. */
function startWithWords(folded: string, at: number): number {
  return at - (expectedBefore.exec(folded.slice(0, at))?.[1]?.length ?? 0);
}

/** "05/11 – 03/13": only a range of two says that these are months and years. */
function shortForm(folded: string): Period | null {
  const match = shortPeriod.exec(folded);
  if (!match) return null;
  const toIso = (month: string, year: string): string =>
    `${Number(year) > 60 ? '19' : '20'}${year}-${month}`;
  const [, month1 = '', year1 = '', month2, year2] = match;
  const place = { start: match.index, end: match.index + match[0].length, isSingle: false };
  const startDate = toIso(month1, year1);
  if (month2 === undefined || year2 === undefined) return { startDate, isOpen: true, ...place };
  return { startDate, endDate: toIso(month2, year2), isOpen: false, ...place };
}
