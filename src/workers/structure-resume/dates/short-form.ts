/** Finds periods whose years have two digits: only a range says that "05/11" are month and year. */
import { monthNumber, monthPattern, presentPattern } from '../vocabulary/months.ts';
import type { Period } from './period.ts';

const end = `(?:${presentPattern})(?!\\p{L})`;
const month = `(${monthPattern})\\.?[\\s'/-]{1,2}`;
const numeric = "(0[1-9]|1[0-2])/'?";
const year = '(\\d{2})(?![\\d/.:])';

/** Groups: month and year of the start, month and year of the end. */
const forms: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d/.])${numeric}(\\d{2})\\s*(?:-+|to|bis)\\s*(?:${numeric}${year}|${end})`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})${month}(\\d{2})\\s*(?:-+|to|bis)\\s*(?:${month}${year}|${end})`, 'u'),
  new RegExp(`(?<![\\d\\p{L}])()'(\\d{2})\\s*-+\\s*(?:()'${year}|${end})`, 'u'),
];

/** @param folded comes from `foldSameLength`. */
export function shortForm(folded: string): Period | null {
  for (const form of forms) {
    const match = form.exec(folded);
    if (!match) continue;
    const [, month1 = '', year1 = '', month2, year2] = match;
    const startDate = toIso(month1, year1);
    const place = { start: match.index, end: match.index + match[0].length, isSingle: false };
    if (month2 === undefined || year2 === undefined) return { startDate, isOpen: true, ...place };
    return { startDate, endDate: toIso(month2, year2), isOpen: false, ...place };
  }
  return null;
}

function toIso(name: string, digits: string): string {
  const full = `${Number(digits) > 60 ? '19' : '20'}${digits}`;
  const number = /^\d/.test(name) ? Number(name) : monthNumber(name);
  return number ? `${full}-${String(number).padStart(2, '0')}` : full;
}
