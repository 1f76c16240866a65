/**
 * Marks in a text the words that were looked for, and cuts an excerpt out around them. FTS5 could do
 * both, but for every row that it ranks, of which few are shown.
 */
import type { MarkedText } from '../../../shared/contract/search.ts';
import type { Phrase } from './search-words.ts';

interface Word {
  readonly from: number;
  readonly to: number;
  readonly isMarked: boolean;
}

const wordLetters = /[\p{L}\p{N}\p{M}]+/gu;
const [excerptWords, wordsBefore] = [18, 5];

/** In small letters without accents, much as FTS5 has them. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `isAll`: each of the phrases is in it. */
export function markPhrases(
  text: string,
  phrases: readonly Phrase[],
): MarkedText & { readonly isAll: boolean } {
  const { words, isAll } = findWords(text, phrases);
  const marks = words.filter(({ isMarked }) => isMarked).map(({ from, to }) => ({ from, to }));
  return { text, marks, isAll };
}

/** Some words around as many of those looked for as stand close together. */
export function toExcerpt(text: string, phrases: readonly Phrase[]): MarkedText {
  const { words } = findWords(text, phrases);
  const start = Math.max(0, bestStart(words) - wordsBefore);
  const shown = words.slice(start, start + excerptWords);
  const from = start === 0 ? 0 : (shown[0]?.from ?? 0);
  const isCut = start + excerptWords < words.length;
  const to = isCut ? (shown.at(-1)?.to ?? 0) : text.length;
  const before = start === 0 ? '' : '…';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${isCut ? '…' : ''}`,
    marks: shown
      .filter(({ isMarked }) => isMarked)
      .map((word) => ({ from: word.from + shift, to: word.to + shift })),
  };
}

/** The first of the marked words that has the most others close behind it. */
function bestStart(words: readonly Word[]): number {
  const marked = words.flatMap(({ isMarked }, at) => (isMarked ? [at] : []));
  let [best, most, end] = [0, 0, 0];
  for (const [index, at] of marked.entries()) {
    while (end < marked.length && (marked[end] as number) < at + excerptWords - wordsBefore)
      end += 1;
    if (end - index > most) [best, most] = [at, end - index];
  }
  return best;
}

function findWords(
  text: string,
  phrases: readonly Phrase[],
): { readonly words: readonly Word[]; readonly isAll: boolean } {
  const found = Array.from(text.matchAll(wordLetters), ({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, folded: foldText(word) },
  }));
  const marked = new Set<number>();
  let isAll = true;
  for (const phrase of phrases.map(folded)) {
    const starts = found.flatMap((_, at) => (stands(phrase, found, at) ? [at] : []));
    isAll &&= starts.length > 0;
    for (const at of starts) {
      for (const next of phrase.words.keys()) marked.add(at + next);
    }
  }
  const words = found.map(({ from, to }, at) => ({ from, to, isMarked: marked.has(at) }));
  return { words, isAll };
}

function folded({ words, isWhole }: Phrase): Phrase {
  return { words: words.map(foldText), isWhole };
}

function stands(
  { words, isWhole }: Phrase,
  found: readonly { readonly folded: string }[],
  at: number,
): boolean {
  return words.every((word, next) => {
    const there = found[at + next]?.folded;
    const mayGoOn = !isWhole && next === words.length - 1;
    return mayGoOn ? there?.startsWith(word) === true : there === word;
  });
}
