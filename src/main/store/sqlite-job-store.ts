/** The engine's job store on SQLite: joins the tables and records every change in the audit trail. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Job, JobChange, JobChangeType } from '../engine/job.ts';
import type { Clock, JobStore } from '../engine/ports.ts';
import { createAuditTable } from './audit-table.ts';
import { decodeJson } from './codec.ts';
import { createCommitter } from './committer.ts';
import { createFactTable } from './fact-table.ts';
import { createJobTable } from './job-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import { createStepFailureTable } from './step-failure-table.ts';
import { createStepTable } from './step-table.ts';

const AWAKE_MS = 'awake-ms';

const auditRowSchema = z.object({
  seq: z.number(),
  type: z.string(),
  job_id: z.string().nullable(),
  detail: z.string(),
});

const removedSchema = z.object({ ids: z.array(z.string()) });

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
  const jobs = createJobTable(db);
  const steps = createStepTable(db);
  const stepFailures = createStepFailureTable(db);
  const committer = createCommitter(db, reach);

  function record(tx: SqliteTx, { type, job, detail }: RecordedChange): Job {
    audit.insert({ seq: job.seq, at: clock.now(), type, jobId: job.id, detail });
    tx.changes.push({ type, seq: job.seq, job });
    return job;
  }

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
    claimJobs(tx, { freeSlots, suspects, now, bootId, newToken }) {
      const ids =
        suspects === 'one'
          ? [jobs.firstSuspect()].filter((id) => id !== null)
          : freeSlots.flatMap(({ kind, count }) => jobs.listReady(kind, count));
      return ids.map((id) => {
        const job = jobs.claim({ id, now, bootId, token: newToken(), seq: tx.nextSeq() });
        return record(tx, { type: 'job.claimed', job, detail: { attempt: job.attempt } });
      });
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
    releaseDueJobs: (_tx, now) => jobs.releaseDue(now),
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
    getJob: jobs.get,
    listJobs: jobs.list,
    listRunningJobs: jobs.listRunning,
    hasReadySuspect: () => jobs.firstSuspect() !== null,
    findUnfinishedByKey: jobs.findUnfinishedByKey,
    listSteps: steps.list,
    listStepFailures: stepFailures.list,
    nextDueAt: jobs.nextDueAt,
    readAwakeMs: () => facts.read(AWAKE_MS),
    lastSeq: audit.lastSeq,
    listChangesAfter(seq, limit) {
      if (seq > audit.lastSeq() || seq + 1 < audit.firstSeq()) return null;
      const rows = audit.listAfter(seq, limit + 1).map((row) => auditRowSchema.parse(row));
      if (rows.length > limit) return null;
      const newest = new Map<string, JobChange>();
      for (const row of rows) {
        if (row.job_id === null) {
          const { ids } = removedSchema.parse(decodeJson(row.detail));
          for (const id of ids) newest.delete(id);
          newest.set(`removed:${row.seq}`, { type: 'jobs.removed', seq: row.seq, ids });
          continue;
        }
        const job = jobs.get(row.job_id);
        // Delete first, so that the map keeps the order of the newest change of each job.
        newest.delete(row.job_id);
        if (job !== null) {
          newest.set(row.job_id, { type: row.type as JobChangeType, seq: row.seq, job });
        }
      }
      return [...newest.values()];
    },
  };
}
