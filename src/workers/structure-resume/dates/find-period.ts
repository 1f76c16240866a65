/** Finds a period ("Mar 2019 – Present", "2014–16", "since 2020") or a single date in a text. */
import {
  fromPattern,
  monthNumber,
  monthPattern,
  presentPattern,
  rangeWordPattern,
  seasonPattern,
  sincePattern,
} from '../vocabulary/months.ts';
import { foldSameLength } from './fold-same-length.ts';
import type { Period } from './period.ts';
import { shortForm } from './short-form.ts';
import { findDates, type ShownDate } from './shown-date.ts';

const dash = '(?:-+|~)';
const between = new RegExp(
  `^\\s*(?:${dash}|/|${rangeWordPattern})\\s*(?:(?:${seasonPattern})\\.?\\s+)?$`,
  'u',
);
/** "between 2018 and 2020": "and" parts two dates unless such a word comes before. */
const and = /^\s*(?:and|und|et|y|e)\s*$/u;
const betweenBefore = /(?:^|[^\p{L}])(?:between|zwischen|entre)\s+$/u;
const openEnd = new RegExp(
  `^\\s*(?:(?:${dash}|/|,|\\(|${rangeWordPattern})\\s*){1,2}(?:${presentPattern})(?!\\p{L})\\)?|^\\s+y continua(?!\\p{L})`,
  'u',
);
const presentAlone = new RegExp(`^\\W*(?:${presentPattern})\\W*$`, 'u');
const dashOnly = /^\s*-+\s*(?:\.{2,3}|…)?\s*(?=$|[|,;)·•])/u;
const shortYearEnd = /^\s*([-/])\s*(\d{2})(?![\d/.-])/u;
const sinceBefore = new RegExp(`(?:^|[^\\p{L}])((?:${sincePattern})\\s+)$`, 'u');
const untilBefore = /(?:^|[^\p{L}])((?:until|bis|jusqu'en|jusqu'a|hasta|ate)\s+)$/u;
/** "Jan - Mar 2020": the first end borrows the year of the second. */
const monthBefore = new RegExp(
  `(?:^|[^\\p{L}\\d./])((${monthPattern}|0[1-9]|1[0-2])\\.?\\s*(?:-+|/|${rangeWordPattern})\\s*)$`,
  'u',
);
const expectedBefore = new RegExp(
  `((?:(?<!\\p{L})(?:expected|anticipated|estimated|graduation|graduated|graduating|grad|completion|completed|date|awarded on|published on|voraussichtlich|prevu|prevista?|class of|${seasonPattern})[.:,]*\\s+)+(?:in\\s+)?)$`,
  'u',
);
const fromBefore = new RegExp(`(?:^|[^\\p{L}])((?:${fromPattern})\\s+)$`, 'u');

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
  if (!/\d/.test(text)) return [];
  const folded = mendYears(foldSameLength(text));
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

/** OCR takes zeros for the letter o and ones for l: "2O18", "20l9". */
function mendYears(folded: string): string {
  const likeYear =
    /(?<![\p{L}\d])(?=[12li][09o][\doli]{2}(?![\p{L}\d]))(?=\S*\d\S*\d)[12li][09o][\doli]{2}|(?<![\p{L}\d])o(?=[1-9][./])/gu;
  return folded.replace(likeYear, (digits) => digits.replace(/o/g, '0').replace(/[li]/g, '1'));
}

/** A dash or a word between them; nothing is enough where two years are all there is. */
function isBetween(folded: string, first: ShownDate, second: ShownDate): boolean {
  const inside = folded.slice(first.end, second.start);
  if (between.test(inside)) return true;
  if (and.test(inside) && betweenBefore.test(folded.slice(0, first.start))) return true;
  const isAlone = /^[(\s]*$/.test(folded.slice(0, first.start) + folded.slice(second.end));
  return isAlone && /^\s+$/.test(inside) && first.iso.length === 4 && first.iso <= second.iso;
}

function closed(folded: string, first: ShownDate, second: ShownDate): Period {
  const withWords = startWithWords(folded, first.start);
  const from = fromBefore.exec(folded.slice(0, withWords))?.[1] ?? '';
  const start = withWords - from.length;
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
  if (shortEnd && date.iso.length === 4 && isLaterYear(date.iso, shortEnd)) {
    const endDate = date.iso.slice(0, 2) + shortEnd[2];
    const end = date.end + shortEnd[0].length;
    return { startDate: date.iso, endDate, isOpen: false, isSingle: false, start, end };
  }
  const month = monthBefore.exec(head);
  const monthOfStart = month ? monthOf(month[2] ?? '') : null;
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

const monthOf = (name: string): number | null =>
  /^\d/.test(name) ? Number(name) : monthNumber(name);

/** "2014-16", and "2014/15" for a school year. */
function isLaterYear(iso: string, [, sign, digits]: readonly string[]): boolean {
  const years = Number(digits) - Number(iso.slice(2));
  return sign === '/' ? years === 1 : years > 0;
}

/** Takes "expected", "summer" and the like with the date. */
function startWithWords(folded: string, at: number): number {
  return at - (expectedBefore.exec(folded.slice(0, at))?.[1]?.length ?? 0);
}
