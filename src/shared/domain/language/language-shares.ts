/** Counts the small words of each known language in a text. */
import { functionWords, type KnownLanguage } from './function-words.ts';

export interface LanguageShares {
  /** Words of a letter or more in Latin script. */
  readonly words: number;
  /** Share (0–1) of those that are small words of the language which has most of them. */
  readonly share: number;
  /** That language; null where not one word is known. */
  readonly language: KnownLanguage | null;
  /** Small words of the next one per word of that; 1 where the two cannot be told apart. */
  readonly rivalry: number;
}

const latinWords = /[\p{Script=Latin}\p{M}’']+/gu;

const languages = Object.keys(functionWords) as readonly KnownLanguage[];
/** Word → the languages that it belongs to. */
const languagesOf = new Map<string, readonly KnownLanguage[]>();
for (const language of languages) {
  for (const word of functionWords[language].split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

export function languageShares(text: string): LanguageShares {
  const words = text.normalize('NFC').toLowerCase().match(latinWords) ?? [];
  const counts = new Map<KnownLanguage, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return { words: words.length, share: 0, language: null, rivalry: 0 };
  const [language, count] = first;
  return {
    words: words.length,
    share: count / words.length,
    language,
    rivalry: (second?.[1] ?? 0) / count,
  };
}
