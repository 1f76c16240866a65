/**
 * Which blobs nothing in the database refers to. What refers to one is known by the name of its
 * column, in any table, so that later tables are minded by themselves: `blob_hash` and
 * `output_file` hold a hash; any SHA-256 within `args` and `payload`, and in a job's output, counts.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { QueryInput, QueryOutput } from './query-list.ts';

const sha256 = /\b[0-9a-f]{64}\b/g;

const columnsSchema = z.array(
  z.object({
    table: z.string().regex(/^\w+$/),
    column: z.enum(['blob_hash', 'output_file', 'args', 'payload', 'output']),
  }),
);

export function createBlobQuery(db: Database.Database) {
  const blobColumns = db.prepare(`
    SELECT m.name AS "table", c.name AS "column"
    FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND (c.name IN ('blob_hash', 'output_file', 'args', 'payload')
      OR (m.name = 'job' AND c.name = 'output'))`);
  const columns = columnsSchema.parse(blobColumns.all());
  const holdsHash = ({ column }: (typeof columns)[number]) =>
    column === 'blob_hash' || column === 'output_file';
  const blobLookUps = columns
    .filter(holdsHash)
    .map(({ table, column }) => db.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`));
  const blobTexts = columns
    .filter((column) => !holdsHash(column))
    .map(({ table, column }) =>
      db.prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`).pluck(),
    );

  const isLookedUp = (hash: string) => blobLookUps.some((lookUp) => lookUp.get(hash) !== undefined);

  /** A pass over all rows: such texts have no form that the store knows, and so no index. */
  function dropNamed(texts: Database.Statement, hashes: Set<string>): void {
    for (const text of texts.iterate()) {
      if (hashes.size === 0) return;
      for (const [hash] of String(text).matchAll(sha256)) hashes.delete(hash);
    }
  }

  // In a transaction: what moves from one table to another meanwhile is seen in one of them.
  const dropReferenced = db.transaction((input: QueryInput<'unreferenced-blobs'>) => {
    const hashes = new Set(input.hashes.filter((hash) => !isLookedUp(hash)));
    for (const texts of blobTexts) dropNamed(texts, hashes);
    return { hashes: [...hashes] };
  });
  return (input: QueryInput<'unreferenced-blobs'>): QueryOutput<'unreferenced-blobs'> =>
    dropReferenced.deferred(input);
}
