/** The trail of all changes, newest first, page by page. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { decodeJson } from '../codec.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';

const rowSchema = z
  .object({
    seq: z.number(),
    at: z.number(),
    type: z.string(),
    job_id: z.string().nullable(),
    detail: z.string().transform(decodeJson),
  })
  .transform(({ job_id, ...entry }) => ({ ...entry, jobId: job_id }));

export function createAuditQuery(db: Database.Database) {
  const auditList = db.prepare('SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?');
  const auditListOfJob = db.prepare(
    'SELECT * FROM audit WHERE job_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
  );
  return ({ jobId, limit, before }: QueryInput<'audit'>): QueryOutput<'audit'> => {
    const below = before ?? Number.MAX_SAFE_INTEGER;
    // One more than asked, to know whether there is a next page.
    const rows =
      jobId === undefined
        ? auditList.all(below, limit + 1)
        : auditListOfJob.all(jobId, below, limit + 1);
    const entries = rows.slice(0, limit).map((row) => rowSchema.parse(row));
    return { entries, next: rows.length > limit ? (entries.at(-1)?.seq ?? null) : null };
  };
}
