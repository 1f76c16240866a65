/** Reads the audit trail for a client that comes back: what changed since it last listened. */
import { z } from 'zod';
import type { Job, JobChange } from '../engine/job.ts';
import type { JobChangeType } from '../engine/state-table.ts';
import type { createAuditTable } from './audit-table.ts';
import { decodeJson } from './codec.ts';

const auditRowSchema = z.object({
  seq: z.number(),
  type: z.string(),
  job_id: z.string().nullable(),
  detail: z.string(),
});

const removedSchema = z.object({ ids: z.array(z.string()) });

/** Gives `JobStore.listChangesAfter`: the last change of each job, in order; null for too many. */
export function createChangesAfter(
  audit: ReturnType<typeof createAuditTable>,
  getJob: (id: string) => Job | null,
) {
  return (seq: number, limit: number): readonly JobChange[] | null => {
    if (seq > audit.lastSeq() || seq + 1 < audit.firstSeq()) return null;
    const rows = audit.listAfter(seq, limit + 1).map((row) => auditRowSchema.parse(row));
    if (rows.length > limit) return null;
    const newest = new Map<string, JobChange>();
    for (const row of rows) {
      if (row.type === 'gates.changed') {
        newest.set(row.type, { type: row.type, seq: row.seq });
        continue;
      }
      if (row.job_id === null) {
        const { ids } = removedSchema.parse(decodeJson(row.detail));
        for (const id of ids) newest.delete(id);
        newest.set(`removed:${row.seq}`, { type: 'jobs.removed', seq: row.seq, ids });
        continue;
      }
      const job = getJob(row.job_id);
      // Delete first, so that the map keeps the order of the newest change of each job.
      newest.delete(row.job_id);
      if (job !== null) {
        newest.set(row.job_id, { type: row.type as JobChangeType, seq: row.seq, job });
      }
    }
    return [...newest.values()];
  };
}
