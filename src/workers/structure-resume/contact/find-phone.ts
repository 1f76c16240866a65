/** Finds telephone numbers. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { findPeriods } from '../dates/find-period.ts';
import { halfWidth } from '../text/half-width.ts';

const candidate =
  /(?<![\p{L}\p{N}])(?:\(?\+|\(|\d)[\d\s().\-–/\u2011]{5,}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\p{L}\p{N}])/giu;
const phoneLabel =
  /\b(?:tel|phone|mobile|cell|telefon|handy|mobil|telephone|portable|móvil|movil|celular|telefone|fon|t|m|p)\b\.?\s*:?\s*$|(?:电话|手机|電話|携帯|тел|телефон|моб|هاتف|جوال|τηλ|κιν|전화|휴대폰)[\p{L}.]*\s*[:：]?\s*$/iu;

/** The first number in the text, as it is written; dates and postal codes are none. */
export function findPhone(text: string): string | null {
  const plain = halfWidth(text);
  for (const match of plain.matchAll(candidate)) {
    const number = match[0].trim();
    const isLabelled = phoneLabel.test(plain.slice(0, match.index));
    if (isPhone(number, isLabelled)) return number;
  }
  return null;
}

export function withoutPhones(text: string): string {
  return halfWidth(text).replace(candidate, (number) => (isPhone(number, false) ? ' ' : number));
}

/** Dates make up most of it; a number may hold four digits that could be a year. */
function isPeriod(number: string): boolean {
  const dated = findPeriods(number).reduce((sum, { start, end }) => sum + end - start, 0);
  return dated > 0.6 * number.length;
}

/**
 * Whether the number can be one: the international ones by the numbering plans of all countries,
 * others by their length, because a résumé seldom tells the country.
 */
function isPhone(number: string, isLabelled: boolean): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || isPeriod(number)) return false;
  if (/^\(?\s*\+/.test(number)) return digits.length >= 8;
  if (digits.length >= 9 || isLabelled) return !/^(?:19|20)\d{6}$/.test(digits);
  return parsePhoneNumberFromString(number, 'US')?.isPossible() ?? false;
}
