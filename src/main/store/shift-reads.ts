/** Whether a stretch of work is over: asked of jobs and gates when its results are to be told. */
import type Database from 'better-sqlite3';

/** A job that is tried again this soon belongs to the stretch; one planned for later does not. */
const SOON_MS = 60_000;

export function createShiftReads(db: Database.Database) {
  // A minute's wait for a rate limit is work; what is paused or lacks something is none.
  const shiftIsRunning = db
    .prepare(`
      SELECT EXISTS (SELECT 1 FROM job INDEXED BY job_running
        WHERE state = 'running' AND created_at <= ?)`)
    .pluck();
  const shiftIsReady = db
    .prepare(`
      SELECT EXISTS (
        SELECT 1 FROM job INDEXED BY job_unfinished
        WHERE finished_at IS NULL AND created_at <= @before AND state = 'pending'
          AND (hold_reason IS NULL OR (hold_reason = 'time' AND hold_until - @now <= @soonMs))
          AND NOT EXISTS (
            SELECT 1 FROM gate
            WHERE gate.kind IN (job.kind, '*') AND gate.key IN ('', job.concurrency_key)
              AND reason <> 'rate-limit'))`)
    .pluck();
  return {
    /** Whether a job that was asked for before a time is running, or about to. */
    isWorkLeft: (before: number, now: number): boolean =>
      shiftIsRunning.get(before) === 1 || shiftIsReady.get({ before, now, soonMs: SOON_MS }) === 1,
  };
}
