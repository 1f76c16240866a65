/** Tells from what was read in which languages a scan should have been read. */
import type { KnownLanguage } from '../../../shared/domain/language/function-words.ts';
import { languageShares } from '../../../shared/domain/language/language-shares.ts';
import { type PageReading, plainText } from './page-reading.ts';

/** Those whose data ships with the app. */
const readable: ReadonlySet<KnownLanguage> = new Set(['eng', 'deu', 'fra', 'por', 'spa']);
/** A text of any length has more of its own small words, and clearly more than of another's. */
const MIN_WORDS = 30;
const MIN_SHARE = 0.06;
const MAX_RIVALRY = 0.75;

/**
 * The languages for a second go, its own first, when the pages are in one that was not expected;
 * else null.
 */
export function otherLanguages(
  readings: readonly PageReading[],
  expected: readonly string[],
): readonly string[] | null {
  const text = readings.map(plainText).join(' ');
  const { language, words, share, rivalry } = languageShares(text);
  if (language === null || !readable.has(language) || expected.includes(language)) return null;
  if (words < MIN_WORDS || share < MIN_SHARE || rivalry > MAX_RIVALRY) return null;
  return language === 'eng' ? ['eng'] : [language, 'eng'];
}
