/** Finds dates in text, at the precision that is shown. */
import { monthNumber, monthPattern } from '../vocabulary/months.ts';

/** A date in the text; the place counts in folded text of the same length. */
export interface ShownDate {
  readonly start: number;
  readonly end: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly iso: string;
}

const year = '(?:18|19|20)\\d{2}';
const month = `(?:${monthPattern})`;
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const twoDigitMonth = '(?:0?[1-9]|1[0-2])';
const before = '(?<![\\d\\p{L}$€£#/.])';
const after = '(?!\\d|\\s?%|[.,]\\d)';

interface Form {
  readonly pattern: RegExp;
  readonly read: (
    match: readonly (string | undefined)[],
    isMonthFirst: boolean,
  ) => readonly (number | null)[];
}

const toNumber = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

const twoDigitYear = (digits: string | undefined): number =>
  Number(digits) + (Number(digits) > 60 ? 1900 : 2000);

const form = (source: string, read: Form['read']): Form => ({
  pattern: new RegExp(`${before}${source}${after}`, 'gu'),
  read,
});

/** Tried in this order; what an earlier form took is not looked at again. */
const forms: readonly Form[] = [
  // 2021-03-15, 2021/03, 2016 / 09
  form(`(${year})\\s?[-/.]\\s?(${twoDigitMonth})(?:[-/.](${day}))?(?!\\d|\\s?[-/.]\\d)`, (m) => [
    toNumber(m[1]),
    toNumber(m[2]),
    toNumber(m[3]),
  ]),
  // 15.03.2021, 15/03/2021; 03/15/2021 where the second number is no month
  form(`(${day})([./-])\\s?(${day})\\2\\s?(${year})`, (m, isMonthFirst) =>
    dayAndMonth([m[0], m[1], m[3], m[4]], isMonthFirst && m[2] === '/'),
  ),
  // 03/2021, 03.2021
  form(`(${twoDigitMonth})\\s?[./-]\\s?(${year})`, (m) => [toNumber(m[2]), toNumber(m[1])]),
  // March 2021, 15 March 2021, March 15, 2021, março de 2021
  form(
    `(?:(${day})(?:st|nd|rd|th|er|\\.|o)?\\s+(?:de\\s+)?)?(${month})\\.?,?(?:[/-]|\\s*(?:de\\s+|of\\s+|del\\s+)?)(?:(${day})(?:st|nd|rd|th)?,?\\s+)?(${year})`,
    (m) => [toNumber(m[4]), monthNumber(m[2] ?? ''), toNumber(m[1] ?? m[3])],
  ),
  // 2021 March
  form(`(${year}),?\\s+(${month})(?!\\p{L})`, (m) => [toNumber(m[1]), monthNumber(m[2] ?? '')]),
  // Mar '21
  form(`(${month})\\.?\\s*'(\\d{2})`, (m) => [twoDigitYear(m[2]), monthNumber(m[1] ?? '')]),
  // 2021年3月15日
  form(`(${year})\\s?年(?:\\s?(${twoDigitMonth})\\s?月(?:\\s?(${day})\\s?日)?)?`, (m) => [
    toNumber(m[1]),
    toNumber(m[2]),
    toNumber(m[3]),
  ]),
  form(`(${year})(?!\\p{L})`, (m) => [toNumber(m[1])]),
];

function dayAndMonth(
  m: readonly (string | undefined)[],
  isMonthFirst = false,
): readonly (number | null)[] {
  const [first, second] = [toNumber(m[1]) ?? 0, toNumber(m[2]) ?? 0];
  return second <= 12 && !(isMonthFirst && first <= 12)
    ? [toNumber(m[3]), second, first]
    : [toNumber(m[3]), first, second];
}

/** Dates in the order of the text; `folded` comes from `foldSameLength`. */
export function findDates(folded: string): readonly ShownDate[] {
  if (!/\d{4}|'\d{2}/.test(folded)) return [];
  const found: ShownDate[] = [];
  // "06/19/2006 - 09/10/2010": one date that can only be read so tells how to read the other.
  const isMonthFirst = /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}/.test(folded);
  let rest = folded;
  for (const { pattern, read } of forms) {
    for (const match of rest.matchAll(pattern)) {
      const iso = toIso(read(match, isMonthFirst));
      if (iso === null) continue;
      found.push({ start: match.index, end: match.index + match[0].length, iso });
    }
    for (const { start, end } of found) {
      rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toIso([yearNumber, monthOfYear, dayOfMonth]: readonly (number | null | undefined)[]):
  | string
  | null {
  if (yearNumber == null || yearNumber < 1800 || yearNumber > 2060) return null;
  if (monthOfYear == null) return String(yearNumber);
  if (monthOfYear < 1 || monthOfYear > 12) return null;
  const yearMonth = `${yearNumber}-${String(monthOfYear).padStart(2, '0')}`;
  if (dayOfMonth == null) return yearMonth;
  if (dayOfMonth < 1 || dayOfMonth > 31) return null;
  return `${yearMonth}-${String(dayOfMonth).padStart(2, '0')}`;
}
