/**
 * Looks for words in the labels of jobs. They have no index of their own: it would have to be written
 * with every job, ten thousand in a drop, for a search among the newest that takes no longer so.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { foldText, markPhrases } from './mark-phrases.ts';
import type { Phrase } from './search-words.ts';

/** Newest first; some 40 ms of work. */
export const MAX_LABELS = 20_000;

const rowSchema = z.tuple([z.string(), z.string(), z.number()]);

export function createLabelSearch(db: Database.Database) {
  const labelList = db
    .prepare(`SELECT id, label, created_at FROM job ORDER BY id DESC LIMIT ${MAX_LABELS}`)
    .raw();
  return (phrases: readonly Phrase[], limit: number): readonly SearchHit[] => {
    // Quick, and true for a few labels too many.
    const parts = phrases.flatMap(({ words }) => words.map(foldText));
    const mayHold = (folded: string) => parts.every((part) => folded.includes(part));
    const hits: SearchHit[] = [];
    for (const row of labelList.iterate()) {
      const [id, label, at] = row as z.infer<typeof rowSchema>;
      if (!mayHold(foldText(label))) continue;
      const { isAll, ...title } = markPhrases(label, phrases);
      if (!isAll) continue;
      rowSchema.parse(row);
      hits.push({ type: 'job', id, title, excerpt: null, isDraft: false, at });
      if (hits.length === limit) break;
    }
    return hits;
  };
}
