/** Forgets finished jobs and batches when the user has seen them. */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import type { Removal } from './removal.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import type { Tables } from './tables.ts';

type JobRemoval = Pick<JobStore<SqliteTx>, 'removeFinishedJobs' | 'removeFinishedJob'>;

export function createJobRemoval(
  { batches, jobs }: Tables,
  removal: Removal,
  clock: Pick<Clock, 'now'>,
): JobRemoval {
  return {
    removeFinishedJobs(tx, upToSeq, limit) {
      const ids = jobs.removeFinished(upToSeq, limit);
      if (ids.length > 0) {
        removal.record(tx, { ids, batchIds: [] });
        return ids.length;
      }
      const batch = batches.firstFinished(upToSeq);
      if (batch === null) return 0;
      const { members, isGone } = removal.removeWithMembers(tx, batch.id, limit);
      return isGone ? members + 1 : members;
    },
    removeFinishedJob(tx, id) {
      const job = jobs.get(id);
      if (job === null || !isFinalJobState(job.state)) return false;
      jobs.remove(id);
      const seq = removal.record(tx, { ids: [id], batchIds: [] });
      if (job.batchId !== null) {
        const shift = { from: job.state, to: null, now: clock.now(), seq };
        const batch = batches.shift(job.batchId, shift);
        tx.changes.push({ type: 'batch.changed', seq, batch });
      }
      return true;
    },
  };
}
