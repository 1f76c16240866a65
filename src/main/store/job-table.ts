/** Jobs: the named queries of the table, prepared once. */
import type Database from 'better-sqlite3';
import type { Job, NewJob } from '../engine/job.ts';
import type { Fence, JobProgress } from '../engine/ports.ts';
import type { Transition } from '../engine/transitions.ts';
import { encodeJson } from './codec.ts';
import { toJob, toTransitionColumns } from './job-row.ts';

export interface Claim {
  readonly id: string;
  readonly now: number;
  readonly bootId: string;
  readonly token: string;
  readonly seq: number;
}

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createJobTable(db: Database.Database) {
  const jobInsert = db.prepare(`
    INSERT INTO job (id, kind, args, label, entity_type, entity_id, state, priority, rank,
      hold_reason, hold_until, hold_delay_ms, idempotency_key, created_at, seq)
    VALUES (@id, @kind, @args, @label, @entityType, @entityId, 'pending', @priority, @rank,
      @holdReason, @holdUntil, @holdDelayMs, @idempotencyKey, @createdAt, @seq)
    RETURNING *`);
  const jobClaim = db.prepare(`
    UPDATE job SET state = 'running', claim_token = @token, boot_id = @bootId,
      attempt = attempt + 1, has_checkpoint = 0, started_at = coalesce(started_at, @now),
      seq = @seq
    WHERE id = @id
    RETURNING *`);
  const jobFindByKey = db.prepare(
    'SELECT * FROM job WHERE kind = ? AND idempotency_key = ? AND finished_at IS NULL',
  );
  const jobFirstSuspect = db
    .prepare(`
      SELECT id FROM job INDEXED BY job_suspect
      WHERE state = 'pending' AND hold_reason IS NULL AND is_suspect = 1
      ORDER BY rank, id LIMIT 1`)
    .pluck();
  const jobGet = db.prepare('SELECT * FROM job WHERE id = ?');
  const jobListFinished = db.prepare(
    'SELECT * FROM job WHERE finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT ?',
  );
  const jobListRunning = db.prepare("SELECT * FROM job WHERE state = 'running'");
  const jobListUnfinished = db.prepare(
    'SELECT * FROM job WHERE finished_at IS NULL ORDER BY created_at DESC LIMIT ?',
  );
  const jobNextDue = db
    .prepare('SELECT min(hold_until) FROM job WHERE hold_until IS NOT NULL')
    .pluck();
  // Without statistics SQLite would not choose the partial index by itself. A statement of its own,
  // because the same choice as a subquery of the update takes three times as long.
  const jobListReady = db
    .prepare(`
      SELECT id FROM job INDEXED BY job_ready
      WHERE kind = ? AND state = 'pending' AND hold_reason IS NULL AND is_suspect = 0
      ORDER BY rank, id LIMIT ?`)
    .pluck();
  const jobReleaseDue = db.prepare(`
    UPDATE job SET hold_reason = NULL, hold_until = NULL, hold_delay_ms = NULL
    WHERE hold_until <= ?`);
  const jobRemoveFinished = db
    .prepare('DELETE FROM job WHERE finished_at IS NOT NULL RETURNING id')
    .pluck();
  const jobSaveProgress = db.prepare(`
    UPDATE job SET progress = ?, progress_message = ?
    WHERE id = ? AND state = 'running' AND claim_token = ?`);
  const jobSetCheckpoint = db.prepare(`
    UPDATE job SET seq = ?, has_checkpoint = 1
    WHERE id = ? AND state = 'running' AND claim_token = ? RETURNING *`);
  // A wall clock that was set back must not stretch a pause.
  const jobShortenHold = db.prepare(`
    UPDATE job SET hold_until = @now + hold_delay_ms
    WHERE hold_until > @now AND hold_until > @now + hold_delay_ms`);
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
    insert(job: NewJob, seq: number): Job {
      const { entity, hold, args, ...columns } = job;
      return toJob(
        jobInsert.get({
          ...columns,
          args: encodeJson(args),
          entityType: entity?.type ?? null,
          entityId: entity?.id ?? null,
          holdReason: hold?.reason ?? null,
          holdUntil: hold?.until ?? null,
          holdDelayMs: hold?.delayMs ?? null,
          seq,
        }),
      );
    },
    /** Ids of the jobs of a kind that may run now, best rank first. */
    listReady: (kind: string, count: number) => jobListReady.all(kind, count).map(String),
    /** The id of the job that is to run alone next. */
    firstSuspect(): string | null {
      const id = jobFirstSuspect.get();
      return id === undefined ? null : String(id);
    },
    claim: (claim: Claim) => toJob(jobClaim.get(claim)),
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
    releaseDue(now: number): number {
      jobShortenHold.run({ now });
      return jobReleaseDue.run(now).changes;
    },
    removeFinished: () => jobRemoveFinished.all().map(String),
    get: (id: string) => one(jobGet.get(id)),
    findUnfinishedByKey: (kind: string, key: string) => one(jobFindByKey.get(kind, key)),
    list(limit: number): readonly Job[] {
      const unfinished = jobListUnfinished.all(limit).map(toJob);
      return [...unfinished, ...jobListFinished.all(limit - unfinished.length).map(toJob)];
    },
    listRunning: () => jobListRunning.all().map(toJob),
    nextDueAt(): number | null {
      const due = jobNextDue.get();
      return due === null ? null : Number(due);
    },
  };
}
