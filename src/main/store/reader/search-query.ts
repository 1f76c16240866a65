/** The full-text search: documents by the index, jobs by their labels. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type SearchHit, type SearchType, searchTypes } from '../../../shared/contract/search.ts';
import { createLabelSearch } from './label-search.ts';
import { markEnd, markStart, toMarkedText } from './marked-text.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';
import { toMatch, toPhrases } from './search-words.ts';

/** Documents looked at for a page: versions of one résumé are shown as one. */
const MAX_ROWS = 400;
const excerptWords = 18;

const rowSchema = z.object({
  source: z.string(),
  thing: z.string(),
  at: z.number(),
  title: z.string(),
  body: z.string(),
});
type Row = z.infer<typeof rowSchema>;

const sourcesOf: Readonly<Record<Exclude<SearchType, 'job'>, readonly string[]>> = {
  resume: ['resume', 'draft'],
  fact: ['fact'],
  wish: ['wish', 'saved-search'],
};

export function createSearchQuery(db: Database.Database) {
  const searchDocuments = db.prepare(`
    SELECT d.source, d.thing, d.at,
      highlight(search_index, 0, '${markStart}', '${markEnd}') AS title,
      snippet(search_index, 1, '${markStart}', '${markEnd}', '…', ${excerptWords}) AS body
    FROM search_index CROSS JOIN search_document AS d ON d.id = search_index.rowid
      LEFT JOIN resume_line AS l ON l.id = d.thing
    WHERE search_index MATCH @match AND l.removed_at IS NULL
      AND d.source IN (SELECT value FROM json_each(@sources))
    ORDER BY search_index.rank LIMIT ${MAX_ROWS}`);
  const findLabels = createLabelSearch(db);

  function findDocuments(type: keyof typeof sourcesOf, match: string): readonly SearchHit[] {
    const sources = JSON.stringify(sourcesOf[type]);
    // Rows come by rank: a thing stands where its best version does, and shows its newest.
    const things = new Map<string, Row>();
    for (const found of searchDocuments.iterate({ match, sources })) {
      const row = rowSchema.parse(found);
      const known = things.get(row.thing);
      if (known === undefined || row.at > known.at) things.set(row.thing, row);
    }
    return Array.from(things.values(), (row) => toHit(type, row));
  }

  return ({
    text,
    types = [...searchTypes],
    limit,
  }: QueryInput<'search'>): QueryOutput<'search'> => {
    const phrases = toPhrases(text);
    const match = toMatch(phrases);
    if (match === '') return { hits: [], more: [] };
    const found = searchTypes
      .filter((type) => types.includes(type))
      .map((type) => ({
        type,
        hits: type === 'job' ? findLabels(phrases, limit + 1) : findDocuments(type, match),
      }));
    return {
      hits: found.flatMap(({ hits }) => hits.slice(0, limit)),
      more: found.filter(({ hits }) => hits.length > limit).map(({ type }) => type),
    };
  };
}

function toHit(type: SearchType, { source, thing, at, title, body }: Row): SearchHit {
  const excerpt = body === '' ? null : toMarkedText(body);
  return { type, id: thing, title: toMarkedText(title), excerpt, isDraft: source === 'draft', at };
}
