/** Jobs: the queries that choose what runs next, and when waits end. */
import type Database from 'better-sqlite3';
import type { Claim, ReadyJob, ReadyQuery } from '../engine/job.ts';
import { encodeJson } from './codec.ts';
import { toJob } from './job-row.ts';

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createJobQueue(db: Database.Database) {
  const jobClaim = db.prepare(`
    UPDATE job SET state = 'running', claim_token = @claimToken, boot_id = @bootId,
      attempt = attempt + 1, has_checkpoint = 0, started_at = coalesce(started_at, @now),
      seq = @seq
    WHERE id = @id
    RETURNING *`);
  const jobBestReadyRank = db
    .prepare(`
      SELECT rank FROM job INDEXED BY job_ready
      WHERE kind = ? AND state = 'pending' AND hold_reason IS NULL AND is_suspect = 0
      ORDER BY rank, id LIMIT 1`)
    .pluck();
  const jobListSuspects = db.prepare(`
    SELECT id, kind, concurrency_key AS key FROM job INDEXED BY job_suspect
    WHERE state = 'pending' AND hold_reason IS NULL AND is_suspect = 1
    ORDER BY rank, id LIMIT ?`);
  // Without statistics SQLite would not choose the partial index by itself. A statement of its own,
  // because the same choice as a subquery of the update takes three times as long.
  const jobListReady = db.prepare(`
    SELECT id, kind, concurrency_key AS key FROM job INDEXED BY job_ready
    WHERE kind = ? AND state = 'pending' AND hold_reason IS NULL AND is_suspect = 0
    ORDER BY rank, id LIMIT ?`);
  const jobListReadyOfOtherKeys = db.prepare(`
    SELECT id, kind, concurrency_key AS key FROM job INDEXED BY job_ready
    WHERE kind = ? AND state = 'pending' AND hold_reason IS NULL AND is_suspect = 0
      AND (concurrency_key IS NULL
        OR concurrency_key NOT IN (SELECT value FROM json_each(?)))
    ORDER BY rank, id LIMIT ?`);
  const jobNextDue = db
    .prepare('SELECT min(hold_until) FROM job WHERE hold_until IS NOT NULL')
    .pluck();
  const jobReleaseDue = db.prepare(`
    UPDATE job SET hold_reason = NULL, hold_until = NULL, hold_delay_ms = NULL
    WHERE hold_until <= ?`);
  // A wall clock that was set back must not stretch a pause.
  const jobShortenHold = db.prepare(`
    UPDATE job SET hold_until = @now + hold_delay_ms
    WHERE hold_until > @now AND hold_until > @now + hold_delay_ms`);

  return {
    listReady({ kind, limit, fullKeys }: ReadyQuery): readonly ReadyJob[] {
      const rows =
        fullKeys.length === 0
          ? jobListReady.all(kind, limit)
          : jobListReadyOfOtherKeys.all(kind, encodeJson(fullKeys), limit);
      return rows as ReadyJob[];
    },
    listSuspects: (limit: number) => jobListSuspects.all(limit) as ReadyJob[],
    bestReadyRank(kind: string): number | null {
      const rank = jobBestReadyRank.get(kind);
      return rank === undefined ? null : Number(rank);
    },
    claim: (id: string, claim: Claim, seq: number) => toJob(jobClaim.get({ ...claim, id, seq })),
    releaseDue(now: number): number {
      jobShortenHold.run({ now });
      return jobReleaseDue.run(now).changes;
    },
    nextDueAt(): number | null {
      const due = jobNextDue.get();
      return due === null ? null : Number(due);
    },
  };
}
