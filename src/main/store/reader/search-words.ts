/**
 * What the user typed into a search, as words and phrases, and that as an expression of FTS5. Nothing
 * of it reaches FTS5 but letters and digits between quotation marks, so that no sign has a meaning.
 */

/** Words that follow one another; mostly a single one. */
export interface Phrase {
  /** As typed, at least one. */
  readonly words: readonly string[];
  /** In quotation marks: its last word is no beginning of a longer one. */
  readonly isWhole: boolean;
}

/** Enough for a sentence; more would only take time. */
const maxPhrases = 16;
/** As FTS5 parts words, which has accents stand for themselves or with their letter. */
const wordLetters = /[\p{L}\p{N}\p{M}]+/gu;
/** Quotation marks of several languages. */
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

export function toPhrases(typed: string): readonly Phrase[] {
  const whole = Array.from(typed.matchAll(quoted), ([, inside = '']) => ({
    ...{ words: wordsOf(inside), isWhole: true },
  }));
  // What is written with signs, such as `node.js`, has parts that follow one another.
  const rest = typed.replace(quoted, ' ').split(/\s+/);
  const begun = rest.map((part) => ({ words: wordsOf(part), isWhole: false }));
  return [...whole, ...begun].filter(({ words }) => words.length > 0).slice(0, maxPhrases);
}

/**
 * All of the phrases have to be there, in a document of one of the sources.
 *
 * @param phrases at least one
 */
export function toMatch(phrases: readonly Phrase[], sources: readonly string[]): string {
  const typed = phrases.map(({ words, isWhole }) => `"${words.join(' ')}"${isWhole ? '' : ' *'}`);
  return `source : (${sources.join(' OR ')}) AND {title body} : (${typed.join(' AND ')})`;
}

function wordsOf(text: string): readonly string[] {
  // A mark on its own is no word to FTS5, and would be looked for in vain.
  return (text.match(wordLetters) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
