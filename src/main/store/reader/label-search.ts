/**
 * Looks for words in the labels of jobs. They have no index of their own: it would have to be written
 * with every job, ten thousand in a drop, for a search among the newest that takes no longer so.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { MarkedText, SearchHit } from '../../../shared/contract/search.ts';
import type { Phrase } from './search-words.ts';

/** Newest first; some 30 ms of work. */
export const MAX_LABELS = 20_000;

const rowSchema = z.tuple([z.string(), z.string(), z.number()]);
const wordLetters = /[\p{L}\p{N}\p{M}]+/gu;

export function createLabelSearch(db: Database.Database) {
  const labelList = db
    .prepare(`SELECT id, label, created_at FROM job ORDER BY id DESC LIMIT ${MAX_LABELS}`)
    .raw();
  return (typed: readonly Phrase[], limit: number): readonly SearchHit[] => {
    const phrases = typed.map(({ words, ...phrase }) => ({ ...phrase, words: words.map(fold) }));
    const hits: SearchHit[] = [];
    for (const row of labelList.iterate()) {
      const [id, label, at] = rowSchema.parse(row);
      if (!mayHold(label, phrases)) continue;
      const title = markLabel(label, phrases);
      if (title === null) continue;
      hits.push({ type: 'job', id, title, excerpt: null, isDraft: false, at });
      if (hits.length === limit) break;
    }
    return hits;
  };
}

/** In small letters without accents, much as FTS5 has them. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Quick, and true for a few labels too many. */
function mayHold(label: string, phrases: readonly Phrase[]): boolean {
  const folded = fold(label);
  return phrases.every(({ words }) => words.every((word) => folded.includes(word)));
}

/** Null where a phrase is not in it. */
function markLabel(label: string, phrases: readonly Phrase[]): MarkedText | null {
  const places = Array.from(label.matchAll(wordLetters), ({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, word: fold(word) },
  }));
  const marked = new Set<number>();
  for (const phrase of phrases) {
    const starts = places.flatMap((_, at) => (stands(phrase, places, at) ? [at] : []));
    if (starts.length === 0) return null;
    for (const at of starts) {
      for (const next of phrase.words.keys()) marked.add(at + next);
    }
  }
  const marks = places.filter((_, at) => marked.has(at)).map(({ from, to }) => ({ from, to }));
  return { text: label, marks };
}

function stands(
  { words, isWhole }: Phrase,
  places: readonly { readonly word: string }[],
  at: number,
): boolean {
  return words.every((word, next) => {
    const there = places[at + next]?.word;
    const mayGoOn = !isWhole && next === words.length - 1;
    return mayGoOn ? there?.startsWith(word) === true : there === word;
  });
}
