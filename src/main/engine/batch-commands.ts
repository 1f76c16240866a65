/** What may be asked of a batch: jobs that are shown as one. */
import type { JobState } from '../../shared/domain/job-state.ts';
import type { Batch } from './batch.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Job } from './job.ts';
import { rankOf } from './rank.ts';
import { requeue } from './transitions.ts';

export interface BatchCommands<Tx> {
  /** Begins a batch; jobs are put in it by `enqueue` until it is closed. */
  openBatch(tx: Tx, batch: { readonly kind: string; readonly label: string }): Batch;
  closeBatch(tx: Tx, id: string): void;
  /** Cancels what is unfinished of it. Null: no such batch. */
  cancelBatch(id: string): Promise<Batch | null>;
  /** Tries again what failed of it. Null: no such batch. */
  retryBatch(id: string): Promise<Batch | null>;
}

/** So that the main thread is never held for long. */
const JOBS_PER_WRITE = 200;

export function createBatchCommands<Tx>(parts: DeskParts<Tx>): BatchCommands<Tx> {
  const { store, recorder, transitions } = parts;

  /** Goes through the members in one state, some in each write; each must leave that state. */
  async function forEach(
    batchId: string,
    state: JobState,
    work: (tx: Tx, job: Job) => void,
  ): Promise<void> {
    let after = '';
    while (true) {
      const jobs = store.listMembers({ batchId, state, after, limit: JOBS_PER_WRITE });
      const last = jobs.at(-1);
      if (last === undefined) return;
      await recorder.write((tx) => {
        // Read again: a job may have moved on while this write waited for its turn.
        for (const { id } of jobs) {
          const job = store.getJob(id);
          if (job?.state === state) work(tx, job);
        }
      });
      after = last.id;
    }
  }

  return {
    openBatch: (tx, batch) =>
      store.insertBatch(tx, { ...batch, id: parts.newId(), createdAt: parts.clock.now() }),
    closeBatch: transitions.closeBatch,
    async cancelBatch(id) {
      const cancel = (tx: Tx, job: Job) => void transitions.end(tx, job, 'user');
      // Those that wait first, or they would take the slots of those that are stopped.
      await forEach(id, 'pending', cancel);
      await forEach(id, 'running', cancel);
      return store.getBatch(id);
    },
    async retryBatch(id) {
      await forEach(id, 'failed', (tx, job) => {
        transitions.apply(tx, requeue(job, rankOf(parts.awakeMs(), job.priority)));
      });
      return store.getBatch(id);
    },
  };
}
