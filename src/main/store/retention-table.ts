/** Forgets jobs and audit entries that have been kept for their time, a small batch at once. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import { createRemoval } from './removal.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export interface RetentionTable {
  /**
   * Forgets at most `limit` completed and cancelled jobs that ended before a time, with their
   * checkpoints, and batches in which nothing has failed; returns how many, 0 when none are left.
   * Failed jobs and results stay.
   */
  removeOldJobs(tx: SqliteTx, before: number, limit: number): number;
  /** Forgets at most `limit` of the oldest audit entries that are older than a time. */
  removeOldAudit(tx: SqliteTx, before: number, limit: number): number;
}

export function createRetentionTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): RetentionTable {
  const removal = createRemoval(db, clock);
  const jobListOld = db
    .prepare(`
      SELECT id FROM job INDEXED BY job_finished_row
      WHERE finished_at IS NOT NULL AND batch_id IS NULL AND finished_at < ?
        AND state IN ('completed', 'cancelled') AND NOT EXISTS (
          SELECT 1 FROM job AS child WHERE child.parent_id = job.id AND child.finished_at IS NULL)
      ORDER BY finished_at LIMIT ?`)
    .pluck();
  const jobRemove = db.prepare('DELETE FROM job WHERE id = ?');
  // The last entry stays, however old: its number is where the numbering goes on.
  const auditRemoveOld = db.prepare(`
    DELETE FROM audit WHERE seq IN (SELECT seq FROM audit ORDER BY seq LIMIT @limit)
      AND at < @before AND seq < (SELECT max(seq) FROM audit)`);
  const batchFirstOld = db
    .prepare(`
      SELECT id FROM batch WHERE finished_at IS NOT NULL AND finished_at < ? AND failed = 0
      ORDER BY finished_at LIMIT 1`)
    .pluck();

  /** A batch goes as a whole, once nothing in it has failed; its jobs some at a time. */
  function removeOldBatch(tx: SqliteTx, before: number, limit: number): number {
    const id = batchFirstOld.get(before);
    if (id === undefined) return 0;
    const { members } = removal.removeWithMembers(tx, String(id), limit);
    // At least one, though the batch was empty: there may be others after it.
    return Math.max(1, members);
  }

  return {
    removeOldJobs(tx, before, limit) {
      const ids = jobListOld.all(before, limit).map(String);
      if (ids.length === 0) return removeOldBatch(tx, before, limit);
      for (const id of ids) jobRemove.run(id);
      removal.record(tx, { ids, batchIds: [] });
      return ids.length;
    },
    removeOldAudit: (_tx, before, limit) => auditRemoveOld.run({ before, limit }).changes,
  };
}
