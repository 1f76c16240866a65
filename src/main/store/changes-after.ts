/** Reads the audit trail for a client that comes back: what changed since it last listened. */
import { z } from 'zod';
import type { Batch } from '../engine/batch.ts';
import type { Job, JobChange } from '../engine/job.ts';
import type { JobChangeType } from '../engine/state-table.ts';
import type { createAuditTable } from './audit-table.ts';
import { decodeJson } from './codec.ts';
import { dataChanged } from './data-change-note.ts';
import { modelsSet } from './models/model-audit.ts';

const auditRowSchema = z.object({
  seq: z.number(),
  type: z.string(),
  job_id: z.string().nullable(),
  detail: z.string(),
});

const removedSchema = z.object({
  ids: z.array(z.string()),
  batchIds: z.array(z.string()).default([]),
});
const batchSchema = z.object({ batchId: z.string() });

interface Lookup {
  readonly getJob: (id: string) => Job | null;
  readonly getBatch: (id: string) => Batch | null;
}

/** Gives `JobStore.listChangesAfter`: the last change of each job, in order; null for too many. */
export function createChangesAfter(
  audit: ReturnType<typeof createAuditTable>,
  { getJob, getBatch }: Lookup,
) {
  return (seq: number, limit: number): readonly JobChange[] | null => {
    if (seq > audit.lastSeq() || seq + 1 < audit.firstSeq()) return null;
    const rows = audit.listAfter(seq, limit + 1).map((row) => auditRowSchema.parse(row));
    if (rows.length > limit) return null;
    const newest = new Map<string, JobChange>();
    const noteBatch = (id: string, seq: number): void => {
      const batch = getBatch(id);
      newest.delete(id);
      if (batch !== null) newest.set(id, { type: 'batch.changed', seq, batch });
    };
    for (const row of rows) {
      // Told to windows as the lists that they are in.
      if (row.type === dataChanged || row.type === modelsSet) continue;
      if (row.type === 'gates.changed') {
        newest.set(row.type, { type: row.type, seq: row.seq });
        continue;
      }
      if (row.type === 'batch.changed') {
        noteBatch(batchSchema.parse(decodeJson(row.detail)).batchId, row.seq);
        continue;
      }
      if (row.job_id === null) {
        const gone = removedSchema.parse(decodeJson(row.detail));
        for (const id of [...gone.ids, ...gone.batchIds]) newest.delete(id);
        newest.set(`removed:${row.seq}`, { type: 'jobs.removed', seq: row.seq, ...gone });
        continue;
      }
      const job = getJob(row.job_id);
      // Delete first, so that the map keeps the order of the newest change of each job.
      newest.delete(row.job_id);
      if (job !== null) {
        newest.set(row.job_id, { type: row.type as JobChangeType, seq: row.seq, job });
        if (job.batchId !== null) noteBatch(job.batchId, row.seq);
      }
    }
    return [...newest.values()];
  };
}
