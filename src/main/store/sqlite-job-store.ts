/** The engine's job store on SQLite: joins the tables and records every change in the audit trail. */
import type Database from 'better-sqlite3';
import type { JobState } from '../../shared/domain/job-state.ts';
import type { Batch } from '../engine/batch.ts';
import type { Job } from '../engine/job.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import type { JobChangeType } from '../engine/state-table.ts';
import { isEmpty } from './batch-table.ts';
import { createCommitter } from './committer.ts';
import { createGateKeeper } from './gate-keeper.ts';
import { createJobRemoval } from './job-removal.ts';
import { createNewMembers } from './new-members.ts';
import { createRemoval } from './removal.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import { createStoreReads } from './store-reads.ts';
import { createTables } from './tables.ts';

interface RecordedChange {
  readonly type: JobChangeType;
  readonly job: Job;
  /** The state before; null: the job is new. */
  readonly from: JobState | null;
  /** What the audit trail keeps besides. */
  readonly detail: object;
}

export interface SqliteJobStore extends JobStore<SqliteTx> {
  /** Waits for the writes in progress; the connection stays its owner's to close. */
  close(): Promise<void>;
}

export function createSqliteJobStore(
  db: Database.Database,
  clock: Clock,
  reach?: (place: string) => void,
): SqliteJobStore {
  const tables = createTables(db);
  const { audit, batches, facts, gates, jobs, rateBuckets, stepFailures, steps, strikes } = tables;
  const committer = createCommitter(db, reach);
  const newMembers = createNewMembers(batches, clock);

  function record(tx: SqliteTx, { type, job, from, detail }: RecordedChange): Job {
    const { seq, batchId, state: to } = job;
    const now = clock.now();
    audit.insert({ seq, at: now, type, jobId: job.id, detail });
    tx.changes.push({ type, seq, job });
    if (batchId !== null && from === null) newMembers.add(tx, batchId, seq);
    else if (batchId !== null && from !== to) {
      newMembers.settle(tx);
      const batch = batches.shift(batchId, { from, to, now, seq });
      tx.changes.push({ type: 'batch.changed', seq, batch });
    }
    return job;
  }

  function recordBatch(tx: SqliteTx, batch: Batch): Batch {
    const { seq, id: batchId } = batch;
    const type = 'batch.changed';
    audit.insert({ seq, at: clock.now(), type, jobId: null, detail: { batchId } });
    tx.changes.push({ type, seq, batch });
    return batch;
  }

  const removal = createRemoval(db, clock);
  const gateKeeper = createGateKeeper(gates, {
    audit: (seq) => {
      const detail = { gates: gates.list() };
      audit.insert({ seq, at: clock.now(), type: 'gates.changed', jobId: null, detail });
    },
  });

  return {
    write: (work) =>
      committer.write((tx) => {
        const value = work(tx);
        newMembers.settle(tx);
        return value;
      }),
    close: committer.close,
    insertJob(tx, job) {
      const key = job.idempotencyKey;
      const twin = key === null ? null : jobs.findUnfinishedByKey(job.kind, key);
      if (twin !== null) return { job: twin, isNew: false };
      const inserted = jobs.insert(job, tx.nextSeq());
      const change = { type: 'job.queued', job: inserted, from: null, detail: {} } as const;
      return { job: record(tx, change), isNew: true };
    },
    claimJob(tx, id, claim) {
      const job = jobs.claim(id, claim, tx.nextSeq());
      const detail = { attempt: job.attempt };
      return record(tx, { type: 'job.claimed', job, from: 'pending', detail });
    },
    applyTransition(tx, transition) {
      const job = jobs.transition(transition, tx.nextSeq());
      const { change: type, from, reason } = transition;
      return job && record(tx, { type, job, from, detail: { reason } });
    },
    saveStep(tx, fence, step) {
      const job = jobs.setCheckpoint(fence, tx.nextSeq());
      if (job === null) return false;
      steps.save(fence.jobId, step);
      const detail = { step: step.name };
      record(tx, { type: 'job.stepFinished', job, from: 'running', detail });
      return true;
    },
    saveStepFailure(_tx, fence, failure) {
      const job = jobs.get(fence.jobId);
      if (job?.state !== 'running' || job.claimToken !== fence.claimToken) return false;
      stepFailures.insert(fence.jobId, failure);
      return true;
    },
    saveProgress: (_tx, fence, progress) => jobs.saveProgress(fence, progress),
    releaseDue: (tx, now) => gateKeeper.openDueGates(tx, now) + jobs.releaseDue(now),
    closeGate: gateKeeper.closeGate,
    openGate: gateKeeper.openGate,
    insertBatch: (tx, batch) => recordBatch(tx, batches.insert(batch, tx.nextSeq())),
    closeBatch(tx, id) {
      newMembers.settle(tx);
      if (batches.get(id)?.isOpen !== true) return;
      const closed = batches.close(id, clock.now(), tx.nextSeq());
      if (closed !== null) recordBatch(tx, closed);
      // All of its files may have been known already.
      if (closed !== null && isEmpty(closed)) removal.removeBatch(tx, id);
    },
    copySteps: (_tx, jobIds, names) => steps.copy(jobIds, names),
    ...createJobRemoval(tables, removal, clock),
    saveAwakeMs: (_tx, awakeMs) => facts.save('awake-ms', awakeMs),
    saveFailedStarts: (_tx, count) => facts.save('failed-starts', count),
    saveRateBucket: (_tx, scope, bucket) => rateBuckets.save(scope, bucket),
    saveStrike: (_tx, scope, strike) => strikes.save(scope, strike),
    ...createStoreReads(tables),
  };
}
