/** Turns the ways in which programs write a date into JSON Resume's, at the precision given. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Not over yet: JSON Resume says so by leaving the date out. */
const openEnd = /^(?:present|current|currently|now|today|ongoing|to date|till date)\.?$/i;

const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const timestamp = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}/;
const monthFirst = /^(\d{1,2})[/.-](\d{4})$/;
const named = /^([a-z]{3,9})\.?(?:\s+(\d{1,2}))?,?\s+(\d{4})$/i;

/** `open`: it has not ended; null: this is no date. */
export type ReadDate = { readonly date: string } | 'open' | null;

export function toDate(text: string): ReadDate {
  const shown = text.trim();
  if (openEnd.test(shown)) return 'open';
  const [, year, month, day] = timestamp.exec(shown) ?? numeric.exec(shown) ?? [];
  if (year !== undefined) return join(year, month, day);
  const [, firstMonth, ofYear] = monthFirst.exec(shown) ?? [];
  if (ofYear !== undefined) return join(ofYear, firstMonth, undefined);
  const [, name = '', namedDay, namedYear] = named.exec(shown) ?? [];
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (namedYear === undefined || number === 0) return null;
  return join(namedYear, String(number), namedDay);
}

function join(year: string, month: string | undefined, day: string | undefined): ReadDate {
  if (Number(year) === 0) return null;
  if (month === undefined) return { date: year };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { date: yearMonth };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  return { date: `${yearMonth}-${day.padStart(2, '0')}` };
}
