/** Jobs: the queries that add, change and remove them. */
import type Database from 'better-sqlite3';
import type { Job, NewJob } from '../engine/job.ts';
import type { Fence, JobProgress } from '../engine/ports.ts';
import type { Transition } from '../engine/transitions.ts';
import { encodeJson } from './codec.ts';
import { toJob, toTransitionColumns } from './job-row.ts';

/** What a new job has of itself: the defaults of the table. */
const untouched = {
  ...{ state: 'pending', attempt: 0, attemptBase: 0, claimToken: null, bootId: null },
  ...{ cancelRequestedAt: null, hasCheckpoint: false, isSuspect: false, loneDeaths: 0 },
  ...{ isDeadLetter: false, waits: 0, progress: 0, progressMessage: null, failure: null },
  ...{ output: null, startedAt: null, finishedAt: null },
} as const satisfies Partial<Job>;

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createJobWrites(db: Database.Database) {
  const jobInsert = db.prepare(`
    INSERT INTO job (id, kind, args, label, entity_type, entity_id, state, priority, rank,
      hold_reason, hold_until, hold_delay_ms, idempotency_key, concurrency_key, supersede_key,
      is_housekeeping, batch_id, parent_id, rerun_of, rerun_from, created_at, seq)
    VALUES (@id, @kind, @args, @label, @entityType, @entityId, 'pending', @priority, @rank,
      @holdReason, @holdUntil, @holdDelayMs, @idempotencyKey, @concurrencyKey, @supersedeKey,
      @isHousekeeping, @batchId, @parentId, @rerunOf, @rerunFrom, @createdAt, @seq)`);
  const jobRemove = db.prepare('DELETE FROM job WHERE id = ? AND finished_at IS NOT NULL');
  const jobRemoveFinished = db
    .prepare(`
      DELETE FROM job WHERE id IN (
        SELECT id FROM job
        WHERE finished_at IS NOT NULL AND batch_id IS NULL AND seq <= ? AND NOT EXISTS (
          SELECT 1 FROM job AS child WHERE child.parent_id = job.id AND child.finished_at IS NULL)
        LIMIT ?)
      RETURNING id`)
    .pluck();
  const jobSaveProgress = db.prepare(`
    UPDATE job SET progress = ?, progress_message = ?
    WHERE id = ? AND state = 'running' AND claim_token = ?`);
  const jobSetCheckpoint = db.prepare(`
    UPDATE job SET seq = ?, has_checkpoint = 1
    WHERE id = ? AND state = 'running' AND claim_token = ? RETURNING *`);
  const transitions = new Map<string, Database.Statement>();

  function jobTransition(columns: readonly string[]): Database.Statement {
    const key = columns.join();
    const known = transitions.get(key);
    if (known) return known;
    const assignments = columns.map((column) => `${column} = @${column}`).join(', ');
    const statement = db.prepare(`
      UPDATE job SET state = @state, seq = @seq, ${assignments}
      WHERE id = @id AND state = @from AND claim_token IS @fence
      RETURNING *`);
    transitions.set(key, statement);
    return statement;
  }

  const one = (row: unknown): Job | null => (row === undefined ? null : toJob(row));

  return {
    /** Gives the job as it was written, without reading back what is known. */
    insert(job: NewJob, seq: number): Job {
      const { entity, hold, args, rerunOf, isHousekeeping, ...columns } = job;
      jobInsert.run({
        ...columns,
        args: encodeJson(args),
        entityType: entity?.type ?? null,
        entityId: entity?.id ?? null,
        holdReason: hold?.reason ?? null,
        holdUntil: hold?.until ?? null,
        holdDelayMs: hold?.delayMs ?? null,
        isHousekeeping: isHousekeeping ? 1 : 0,
        rerunOf: rerunOf?.jobId ?? null,
        rerunFrom: rerunOf?.step ?? null,
        seq,
      });
      return { ...job, ...untouched, seq };
    },
    transition({ jobId, from, claimToken, to, set }: Transition, seq: number): Job | null {
      const columns = toTransitionColumns(set);
      const statement = jobTransition(Object.keys(columns));
      return one(statement.get({ ...columns, id: jobId, from, fence: claimToken, state: to, seq }));
    },
    /** Notes that a step was finished, under the fence; null when that no longer holds. */
    setCheckpoint: ({ jobId, claimToken }: Fence, seq: number) =>
      one(jobSetCheckpoint.get(seq, jobId, claimToken)),
    saveProgress(
      { jobId, claimToken }: Fence,
      { progress, progressMessage }: JobProgress,
    ): boolean {
      const message = progressMessage && encodeJson(progressMessage);
      return jobSaveProgress.run(progress, message, jobId, claimToken).changes > 0;
    },
    remove: (id: string) => jobRemove.run(id).changes > 0,
    /** Finished jobs that are rows of their own; gives their ids. */
    removeFinished: (upToSeq: number, limit: number) =>
      jobRemoveFinished.all(upToSeq, limit).map(String),
  };
}
