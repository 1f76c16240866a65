/** Takes the periods, and what only accompanies them, out of a text. */
import { findPeriods } from './find-period.ts';

const duration =
  /[([]?\s*\b\d+\+?\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|anos?|meses|mes)\b\.?(?:,?\s*(?:and|und|et|y|e)?\s*\d+\s*(?:months?|mos?|monate?|mois|meses|mes)\b\.?)?\s*[)\]]?$/iu;
const looseSigns = /^[\s|,;:·•/()[\]–—-]+|[\s|,;:·•/([–—-]+$/gu;

export function withoutPeriods(text: string): string {
  let rest = text;
  for (const { start, end } of [...findPeriods(text)].reverse()) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  if (rest === text) return text;
  rest = rest
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(duration, '');
  return closeBrackets(rest.replace(looseSigns, '').trim());
}

/** A bracket whose partner went with the date is dropped. */
function closeBrackets(text: string): string {
  if (text.includes(')') && !text.includes('(')) return text.replace(')', '').trim();
  if (text.includes('(') && !text.includes(')')) return text.replace('(', '').trim();
  return text;
}
