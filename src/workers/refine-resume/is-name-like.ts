/** Whether a text can be what an employer, a school, a position or a degree is called. */
import { parseLocation } from '../structure-resume/contact/parse-location.ts';
import { foldSameLength } from '../structure-resume/dates/fold-same-length.ts';
import { findDates } from '../structure-resume/dates/shown-date.ts';
import { knownHeading } from '../structure-resume/vocabulary/section-headings.ts';

/** Longer than this it is a sentence. */
const maxCharacters = 70;

export function isNameLike(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || text.length > maxCharacters) return false;
  if (/@|:\/\/|www\./i.test(text) || /[.!?]\s+\p{Lu}|[!?]$/u.test(text)) return false;
  if (findDates(foldSameLength(text)).length > 0) return false;
  return knownHeading(text) === null && parseLocation(text) === null;
}
