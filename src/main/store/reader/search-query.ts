/** The full-text search: documents by the index, jobs by their labels. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { type SearchType, searchTypes } from '../../../shared/domain/search-types.ts';
import { createLabelSearch } from './label-search.ts';
import { markPhrases, toExcerpt } from './mark-phrases.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';
import { type Phrase, toMatch, toPhrases } from './search-words.ts';

/** Documents looked at for a page: versions of one résumé are shown as one. */
const MAX_ROWS = 400;

const rowSchema = z.object({
  id: z.number(),
  source: z.string(),
  thing: z.string(),
  at: z.number(),
});
type Row = z.infer<typeof rowSchema>;
const textsSchema = z.object({ title: z.string(), body: z.string() });

const sourcesOf: Readonly<Record<Exclude<SearchType, 'job'>, readonly string[]>> = {
  resume: ['resume', 'draft'],
  fact: ['fact'],
  wish: ['wish', 'query'],
};

export function createSearchQuery(db: Database.Database) {
  const searchDocuments = db.prepare(`
    SELECT d.id, d.source, d.thing, d.at
    FROM search_index CROSS JOIN search_document AS d ON d.id = search_index.rowid
      LEFT JOIN resume_line AS l ON l.id = d.thing
    WHERE search_index MATCH ? AND l.removed_at IS NULL
    ORDER BY search_index.rank LIMIT ${MAX_ROWS}`);
  const searchTexts = db.prepare('SELECT title, body FROM search_document WHERE id = ?');
  const findLabels = createLabelSearch(db);

  function findDocuments(match: string): readonly Row[] {
    // Rows come by rank: a thing stands where its best version does, and shows its newest.
    const things = new Map<string, Row>();
    for (const found of searchDocuments.iterate(match)) {
      const row = rowSchema.parse(found);
      const known = things.get(row.thing);
      if (known === undefined || row.at > known.at) things.set(row.thing, row);
    }
    return [...things.values()];
  }

  function toHit(type: SearchType, { id, source, thing, at }: Row, phrases: readonly Phrase[]) {
    const { title, body } = textsSchema.parse(searchTexts.get(id));
    const { isAll: _, ...marked } = markPhrases(title, phrases);
    // What stands on lines of its own is parted by a dot.
    const excerpt = body === '' ? null : toExcerpt(body.replace(/\s*\n\s*/g, ' · '), phrases);
    const isDraft = source === 'draft';
    return { type, id: thing, title: marked, excerpt, isDraft, at } satisfies SearchHit;
  }

  // In a transaction: what was found must still be there when its text is read.
  const search = db.transaction((input: QueryInput<'search'>): QueryOutput<'search'> => {
    const { text, types = [...searchTypes], limit } = input;
    const phrases = toPhrases(text);
    if (phrases.length === 0) return { hits: [], more: [] };
    const more: SearchType[] = [];
    const cut = <T>(type: SearchType, found: readonly T[]): readonly T[] => {
      if (found.length > limit) more.push(type);
      return found.slice(0, limit);
    };
    const hits = searchTypes
      .filter((type) => types.includes(type))
      .flatMap((type) =>
        type === 'job'
          ? cut(type, findLabels(phrases, limit + 1))
          : cut(type, findDocuments(toMatch(phrases, sourcesOf[type]))).map((row) =>
              toHit(type, row, phrases),
            ),
      );
    return { hits, more };
  });
  return (input: QueryInput<'search'>) => search.deferred(input);
}
