/** Forgets finished jobs and batches, and tells which ones are gone. */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import type { Tables } from './tables.ts';

interface JobRemoval extends Pick<JobStore<SqliteTx>, 'removeFinishedJobs' | 'removeFinishedJob'> {
  /** One without jobs. */
  removeBatch(tx: SqliteTx, id: string): void;
}

interface Gone {
  readonly ids: readonly string[];
  readonly batchIds: readonly string[];
}

export function createJobRemoval({ audit, batches, jobs }: Tables, clock: Clock): JobRemoval {
  function record(tx: SqliteTx, gone: Gone): number {
    const seq = tx.nextSeq();
    const type = 'jobs.removed';
    audit.insert({ seq, at: clock.now(), type, jobId: null, detail: gone });
    tx.changes.push({ type, seq, ...gone });
    return seq;
  }

  function removeBatch(tx: SqliteTx, id: string): void {
    batches.remove(id);
    record(tx, { ids: [], batchIds: [id] });
  }

  return {
    removeBatch,
    removeFinishedJobs(tx, upToSeq, limit) {
      const ids = jobs.removeFinished(upToSeq, limit);
      if (ids.length > 0) {
        record(tx, { ids, batchIds: [] });
        return ids.length;
      }
      const batch = batches.firstFinished(upToSeq);
      if (batch === null) return 0;
      const members = jobs.removeMembers(batch.id, limit);
      if (members === limit) return members;
      removeBatch(tx, batch.id);
      return members + 1;
    },
    removeFinishedJob(tx, id) {
      const job = jobs.get(id);
      if (job === null || !isFinalJobState(job.state)) return false;
      jobs.remove(id);
      const seq = record(tx, { ids: [id], batchIds: [] });
      if (job.batchId !== null) {
        const shift = { from: job.state, to: null, now: clock.now(), seq };
        const batch = batches.shift(job.batchId, shift);
        tx.changes.push({ type: 'batch.changed', seq, batch });
      }
      return true;
    },
  };
}
