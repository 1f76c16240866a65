/** Searches that the user gave a name. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type SearchQuery, searchQuerySchema } from '../../shared/domain/preferences.ts';
import type { Clock } from '../engine/ports.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const searchRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string().transform(decodeJson).pipe(searchQuerySchema),
    created_at: z.number(),
  })
  .transform(({ created_at, ...row }) => ({ ...row, createdAt: created_at }));

export type SavedSearch = Readonly<z.output<typeof searchRowSchema>>;

export interface SavedSearchTable {
  /** Oldest first. */
  list(): readonly SavedSearch[];
  /** Adds it, or changes the one with this id; false when another one has the name. */
  save(tx: SqliteTx, search: { id: string; name: string; query: SearchQuery }): boolean;
  /** False when it is not there. */
  remove(tx: SqliteTx, id: string): boolean;
}

export function createSavedSearchTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): SavedSearchTable {
  const savedSearchFindName = db
    .prepare('SELECT id FROM saved_search WHERE name = ? AND id <> ?')
    .pluck();
  const savedSearchList = db.prepare('SELECT * FROM saved_search ORDER BY created_at, id');
  const savedSearchRemove = db.prepare('DELETE FROM saved_search WHERE id = ?');
  const savedSearchSave = db.prepare(`
    INSERT INTO saved_search (id, name, query, created_at) VALUES (@id, @name, @query, @at)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query`);
  return {
    list: () => savedSearchList.all().map((row) => searchRowSchema.parse(row)),
    save(_tx, { id, name, query }) {
      if (savedSearchFindName.get(name, id) !== undefined) return false;
      savedSearchSave.run({ id, name, query: encodeJson(query), at: clock.now() });
      return true;
    },
    remove: (_tx, id) => savedSearchRemove.run(id).changes > 0,
  };
}
