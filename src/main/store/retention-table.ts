/** Forgets jobs and audit entries that have been kept for their time, a small batch at once. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import { createAuditTable } from './audit-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export interface RetentionTable {
  /**
   * Forgets at most `limit` completed and cancelled jobs that ended before a time, with their
   * checkpoints; returns how many. Failed jobs and results stay.
   */
  removeOldJobs(tx: SqliteTx, before: number, limit: number): number;
  /** Forgets at most `limit` of the oldest audit entries that are older than a time. */
  removeOldAudit(tx: SqliteTx, before: number, limit: number): number;
}

export function createRetentionTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): RetentionTable {
  const audit = createAuditTable(db);
  const jobListOld = db
    .prepare(`
      SELECT id FROM job INDEXED BY job_finished
      WHERE finished_at < ? AND state IN ('completed', 'cancelled')
      ORDER BY finished_at LIMIT ?`)
    .pluck();
  const jobRemove = db.prepare('DELETE FROM job WHERE id = ?');
  // The last entry stays, however old: its number is where the numbering goes on.
  const auditRemoveOld = db.prepare(`
    DELETE FROM audit WHERE seq IN (SELECT seq FROM audit ORDER BY seq LIMIT @limit)
      AND at < @before AND seq < (SELECT max(seq) FROM audit)`);
  return {
    removeOldJobs(tx, before, limit) {
      const ids = jobListOld.all(before, limit).map(String);
      if (ids.length === 0) return 0;
      for (const id of ids) jobRemove.run(id);
      const seq = tx.nextSeq();
      const type = 'jobs.removed';
      audit.insert({ seq, at: clock.now(), type, jobId: null, detail: { ids } });
      tx.changes.push({ type, seq, ids });
      return ids.length;
    },
    removeOldAudit: (_tx, before, limit) => auditRemoveOld.run({ before, limit }).changes,
  };
}
