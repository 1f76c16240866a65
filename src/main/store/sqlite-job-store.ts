/** The engine's job store on SQLite: joins the tables and records every change in the audit trail. */
import type Database from 'better-sqlite3';
import type { Job } from '../engine/job.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import type { JobChangeType } from '../engine/state-table.ts';
import { createCommitter } from './committer.ts';
import { createGateKeeper } from './gate-keeper.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import { createStoreReads } from './store-reads.ts';
import { createTables } from './tables.ts';

interface RecordedChange {
  readonly type: JobChangeType;
  readonly job: Job;
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
  const { audit, facts, gates, jobs, rateBuckets, stepFailures, steps } = tables;
  const committer = createCommitter(db, reach);

  function record(tx: SqliteTx, { type, job, detail }: RecordedChange): Job {
    audit.insert({ seq: job.seq, at: clock.now(), type, jobId: job.id, detail });
    tx.changes.push({ type, seq: job.seq, job });
    return job;
  }

  const gateKeeper = createGateKeeper(gates, {
    audit: (seq) => {
      const detail = { gates: gates.list() };
      audit.insert({ seq, at: clock.now(), type: 'gates.changed', jobId: null, detail });
    },
  });

  return {
    write: committer.write,
    close: committer.close,
    insertJob(tx, job) {
      const key = job.idempotencyKey;
      const twin = key === null ? null : jobs.findUnfinishedByKey(job.kind, key);
      if (twin !== null) return { job: twin, isNew: false };
      const inserted = jobs.insert(job, tx.nextSeq());
      return { job: record(tx, { type: 'job.queued', job: inserted, detail: {} }), isNew: true };
    },
    claimJob(tx, id, claim) {
      const job = jobs.claim(id, claim, tx.nextSeq());
      return record(tx, { type: 'job.claimed', job, detail: { attempt: job.attempt } });
    },
    applyTransition(tx, transition) {
      const job = jobs.transition(transition, tx.nextSeq());
      return (
        job && record(tx, { type: transition.change, job, detail: { reason: transition.reason } })
      );
    },
    saveStep(tx, fence, step) {
      const job = jobs.setCheckpoint(fence, tx.nextSeq());
      if (job === null) return false;
      steps.save(fence.jobId, step);
      record(tx, { type: 'job.stepFinished', job, detail: { step: step.name } });
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
    removeFinishedJobs(tx, upToSeq) {
      const ids = jobs.removeFinished(upToSeq);
      if (ids.length > 0) {
        const seq = tx.nextSeq();
        const type = 'jobs.removed';
        audit.insert({ seq, at: clock.now(), type, jobId: null, detail: { ids } });
        tx.changes.push({ type, seq, ids });
      }
      return ids;
    },
    saveAwakeMs: (_tx, awakeMs) => facts.save('awake-ms', awakeMs),
    saveFailedStarts: (_tx, count) => facts.save('failed-starts', count),
    saveRateBucket: (_tx, kind, bucket) => rateBuckets.save(kind, bucket),
    ...createStoreReads(tables),
  };
}
