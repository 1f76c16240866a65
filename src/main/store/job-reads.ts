/** Jobs: the queries that find and list them. */
import type Database from 'better-sqlite3';
import type { HoldReason } from '../../shared/domain/job-state.ts';
import type { MemberQuery } from '../engine/batch.ts';
import type { EntityLink, Job } from '../engine/job.ts';
import type { DeadLetterPage } from '../engine/ports.ts';
import { toJob } from './job-row.ts';

/** Sorts behind every id. */
const afterAllIds = 'g';

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createJobReads(db: Database.Database) {
  const jobFindByKey = db.prepare(
    'SELECT * FROM job WHERE kind = ? AND idempotency_key = ? AND finished_at IS NULL',
  );
  const jobGet = db.prepare('SELECT * FROM job WHERE id = ?');
  const jobListDeadLetters = db.prepare(
    'SELECT * FROM job WHERE is_dead_letter = 1 AND id < ? ORDER BY id DESC LIMIT ?',
  );
  const jobListFinished = db.prepare(`
    SELECT * FROM job WHERE finished_at IS NOT NULL AND batch_id IS NULL
    ORDER BY finished_at DESC LIMIT ?`);
  const jobListHeld = db.prepare('SELECT * FROM job WHERE hold_reason = ? ORDER BY id');
  const jobListMembers = db.prepare(
    'SELECT * FROM job WHERE batch_id = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const jobListMembersInState = db.prepare(
    'SELECT * FROM job WHERE batch_id = ? AND state = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const jobListMembersAsking = db.prepare(`
    SELECT * FROM job INDEXED BY job_held
    WHERE hold_reason = 'user' AND batch_id = ? AND id > ? ORDER BY id LIMIT ?`);
  // The rows of one entity are few: they are sorted as they are read.
  const jobListOfEntity = db.prepare(
    'SELECT * FROM job WHERE entity_type = ? AND entity_id = ? ORDER BY id DESC LIMIT ?',
  );
  const jobListRunning = db.prepare("SELECT * FROM job WHERE state = 'running'");
  const jobListUnfinished = db.prepare(
    'SELECT * FROM job WHERE finished_at IS NULL AND batch_id IS NULL ORDER BY created_at DESC LIMIT ?',
  );
  // Asked at the end of every job, and nearly none has children: a list costs twenty times as much.
  const jobHasUnfinishedChild = db
    .prepare('SELECT 1 FROM job WHERE parent_id = ? AND finished_at IS NULL LIMIT 1')
    .pluck();
  const jobListUnfinishedChildren = db.prepare(
    'SELECT * FROM job WHERE parent_id = ? AND finished_at IS NULL ORDER BY id',
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
    listDeadLetters: ({ limit, before }: DeadLetterPage) =>
      jobListDeadLetters.all(before ?? afterAllIds, limit).map(toJob),
    listHeld: (reason: HoldReason) => jobListHeld.all(reason).map(toJob),
    listMembers({ batchId, state, isAsking, after = '', limit }: MemberQuery): readonly Job[] {
      if (isAsking === true) return jobListMembersAsking.all(batchId, after, limit).map(toJob);
      const rows =
        state === undefined
          ? jobListMembers.all(batchId, after, limit)
          : jobListMembersInState.all(batchId, state, after, limit);
      return rows.map(toJob);
    },
    listOf: ({ type, id }: EntityLink, limit: number) =>
      jobListOfEntity.all(type, id, limit).map(toJob),
    listUnfinishedChildren(parentId: string): readonly Job[] {
      const hasOne = jobHasUnfinishedChild.get(parentId) !== undefined;
      return hasOne ? jobListUnfinishedChildren.all(parentId).map(toJob) : [];
    },
    listRunning: () => jobListRunning.all().map(toJob),
    listUnfinishedByKey: (kind: string, supersedeKey: string) =>
      jobListUnfinishedByKey.all(kind, supersedeKey).map(toJob),
  };
}
