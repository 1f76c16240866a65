/** Jobs: the queries that find and list them. */
import type Database from 'better-sqlite3';
import type { Job } from '../engine/job.ts';
import { toJob } from './job-row.ts';

export function createJobReads(db: Database.Database) {
  const jobFindByKey = db.prepare(
    'SELECT * FROM job WHERE kind = ? AND idempotency_key = ? AND finished_at IS NULL',
  );
  const jobGet = db.prepare('SELECT * FROM job WHERE id = ?');
  const jobListFinished = db.prepare(
    'SELECT * FROM job WHERE finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT ?',
  );
  const jobListRunning = db.prepare("SELECT * FROM job WHERE state = 'running'");
  const jobListUnfinished = db.prepare(
    'SELECT * FROM job WHERE finished_at IS NULL ORDER BY created_at DESC LIMIT ?',
  );
  const jobListUnfinishedByKey = db.prepare(
    'SELECT * FROM job WHERE kind = ? AND supersede_key = ? AND finished_at IS NULL ORDER BY id',
  );
  const one = (row: unknown): Job | null => (row === undefined ? null : toJob(row));

  return {
    get: (id: string) => one(jobGet.get(id)),
    findUnfinishedByKey: (kind: string, key: string) => one(jobFindByKey.get(kind, key)),
    list(limit: number): readonly Job[] {
      const unfinished = jobListUnfinished.all(limit).map(toJob);
      return [...unfinished, ...jobListFinished.all(limit - unfinished.length).map(toJob)];
    },
    listRunning: () => jobListRunning.all().map(toJob),
    listUnfinishedByKey: (kind: string, supersedeKey: string) =>
      jobListUnfinishedByKey.all(kind, supersedeKey).map(toJob),
  };
}
