/** The engine's job store on SQLite: joins the tables and records every change in the audit trail. */
import type Database from 'better-sqlite3';
import type { Job, JobChangeType } from '../engine/job.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import { createAuditTable } from './audit-table.ts';
import { createChangesAfter } from './changes-after.ts';
import { createCommitter } from './committer.ts';
import { createFactTable } from './fact-table.ts';
import { createGateKeeper } from './gate-keeper.ts';
import { createGateTable } from './gate-table.ts';
import { createJobTable } from './job-table.ts';
import { createRateBucketTable } from './rate-bucket-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import { createStepFailureTable } from './step-failure-table.ts';
import { createStepTable } from './step-table.ts';

const AWAKE_MS = 'awake-ms';
const FAILED_STARTS = 'failed-starts';

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
  const audit = createAuditTable(db);
  const facts = createFactTable(db);
  const gates = createGateTable(db);
  const rateBuckets = createRateBucketTable(db);
  const jobs = createJobTable(db);
  const steps = createStepTable(db);
  const stepFailures = createStepFailureTable(db);
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
    removeFinishedJobs(tx) {
      const ids = jobs.removeFinished();
      if (ids.length > 0) {
        const seq = tx.nextSeq();
        const type = 'jobs.removed';
        audit.insert({ seq, at: clock.now(), type, jobId: null, detail: { ids } });
        tx.changes.push({ type, seq, ids });
      }
      return ids;
    },
    saveAwakeMs: (_tx, awakeMs) => facts.save(AWAKE_MS, awakeMs),
    saveFailedStarts: (_tx, count) => facts.save(FAILED_STARTS, count),
    saveRateBucket: (_tx, kind, bucket) => rateBuckets.save(kind, bucket),
    getJob: jobs.get,
    listJobs: jobs.list,
    listRunningJobs: jobs.listRunning,
    listReadyJobs: jobs.listReady,
    firstReadySuspect: jobs.firstSuspect,
    listUnfinishedByKey: jobs.listUnfinishedByKey,
    listGates: gates.list,
    readRateBucket: rateBuckets.get,
    readFailedStarts: () => facts.read(FAILED_STARTS),
    findUnfinishedByKey: jobs.findUnfinishedByKey,
    listSteps: steps.list,
    listStepFailures: stepFailures.list,
    nextDueAt: () => earliest(jobs.nextDueAt(), gates.nextDueAt()),
    readAwakeMs: () => facts.read(AWAKE_MS),
    lastSeq: audit.lastSeq,
    listChangesAfter: createChangesAfter(audit, jobs.get),
  };
}

function earliest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
