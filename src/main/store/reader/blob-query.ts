/**
 * Which blobs nothing in the database refers to. Three things refer to one: a column named
 * `blob_hash` of any table, so that a later table is minded by its name alone; a large output of a
 * step (`output_file`); and any SHA-256 within the arguments or the output of a job.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { QueryInput, QueryOutput } from './query-list.ts';

const sha256 = /\b[0-9a-f]{64}\b/g;

const columnSchema = z.object({
  table: z.string().regex(/^\w+$/),
  column: z.enum(['blob_hash', 'output_file']),
});
const jobSchema = z.object({ args: z.string(), output: z.string().nullable() });

export function createBlobQuery(db: Database.Database) {
  const blobColumns = db.prepare(`
    SELECT m.name AS "table", c.name AS "column"
    FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND c.name IN ('blob_hash', 'output_file')`);
  const blobJobs = db.prepare('SELECT args, output FROM job');
  const lookUps = z
    .array(columnSchema)
    .parse(blobColumns.all())
    .map(({ table, column }) => db.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`));

  /** A pass over all jobs: their arguments have no form that the store knows, and so no index. */
  function dropNamedByJobs(hashes: Set<string>): void {
    for (const row of blobJobs.iterate()) {
      if (hashes.size === 0) return;
      const { args, output } = jobSchema.parse(row);
      for (const text of [args, output ?? '']) {
        for (const [hash] of text.matchAll(sha256)) hashes.delete(hash);
      }
    }
  }

  return (input: QueryInput<'unreferenced-blobs'>): QueryOutput<'unreferenced-blobs'> => {
    const isReferred = (hash: string) => lookUps.some((lookUp) => lookUp.get(hash) !== undefined);
    const hashes = new Set(input.hashes.filter((hash) => !isReferred(hash)));
    dropNamedByJobs(hashes);
    return { hashes: [...hashes] };
  };
}
