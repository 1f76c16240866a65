/** What all versions of a résumé share: its title, and whether it was removed. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import { createJobRemoval } from './job-removal.ts';
import { createRemoval } from './removal.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import { createTables } from './tables.ts';

export interface ResumeLineTable {
  /** Null: it is called after its file or its person again. */
  rename(tx: SqliteTx, id: string, title: string | null): void;
  /** Takes it out of all lists. It can be put back until it is removed for good. */
  remove(tx: SqliteTx, id: string): void;
  putBack(tx: SqliteTx, id: string): void;
  /** Removes a résumé at once and for good, with what tells of its files: see `forgetFile`. */
  removeForGood(tx: SqliteTx, id: string): void;
  /**
   * Forgets the finished jobs and events that tell of a file, what models answered about it and what
   * was to be sent of it, unless a résumé was read from it.
   */
  forgetFile(tx: SqliteTx, blobHash: string): void;
  /**
   * Removes for good at most `limit` résumés that were removed before a time: their versions and
   * drafts, and the jobs and events that tell of their files, with the checkpoints, which hold their
   * text. A file that another résumé was read from, too, goes with the last of them. Returns how many.
   */
  removeOld(tx: SqliteTx, before: number, limit: number): number;
}

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createResumeLineTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ResumeLineTable {
  const jobRemoval = createJobRemoval(createTables(db), createRemoval(db, clock), clock);
  const resumeLineRename = db.prepare('UPDATE resume_line SET title = ? WHERE id = ?');
  const resumeLineSetRemoved = db.prepare('UPDATE resume_line SET removed_at = ? WHERE id = ?');
  const resumeLineListOld = db
    .prepare('SELECT id FROM resume_line WHERE removed_at < ? ORDER BY removed_at LIMIT ?')
    .pluck();
  const resumeListFiles = db
    .prepare('SELECT blob_hash FROM resume WHERE line_id = ? AND blob_hash IS NOT NULL')
    .pluck();
  const resumeLineDelete = db.prepare('DELETE FROM resume_line WHERE id = ?');
  const resumeCountOfFile = db
    .prepare('SELECT EXISTS (SELECT 1 FROM resume WHERE blob_hash = ?)')
    .pluck();
  const jobListOfFile = db
    .prepare(`
      SELECT id FROM job WHERE args ->> '$.blobHash' = ? AND finished_at IS NOT NULL`)
    .pluck();
  const eventRemoveOfFile = db.prepare(`
    DELETE FROM domain_event WHERE type = 'resume.uploaded' AND payload ->> '$.blobHash' = ?`);
  const heldPayloadForgetFile = db.prepare(`
    DELETE FROM held_payload WHERE EXISTS (
      SELECT 1 FROM job WHERE job.id = held_payload.job_id AND job.args ->> '$.blobHash' = ?)`);
  const rememberedCallForgetFile = db.prepare('DELETE FROM remembered_call WHERE file_hash = ?');

  function forgetFile(tx: SqliteTx, blobHash: string): void {
    if (resumeCountOfFile.get(blobHash) === 1) return;
    for (const id of jobListOfFile.all(blobHash)) jobRemoval.removeFinishedJob(tx, String(id));
    eventRemoveOfFile.run(blobHash);
    rememberedCallForgetFile.run(blobHash);
    heldPayloadForgetFile.run(blobHash);
  }

  function removeForGood(tx: SqliteTx, id: string): void {
    const files = new Set(resumeListFiles.all(id).map(String));
    resumeLineDelete.run(id);
    for (const blobHash of files) forgetFile(tx, blobHash);
  }

  return {
    removeForGood,
    forgetFile,
    rename: (_tx, id, title) => void resumeLineRename.run(title, id),
    remove: (_tx, id) => void resumeLineSetRemoved.run(clock.now(), id),
    putBack: (_tx, id) => void resumeLineSetRemoved.run(null, id),
    removeOld(tx, before, limit) {
      const ids = resumeLineListOld.all(before, limit).map(String);
      for (const id of ids) removeForGood(tx, id);
      return ids.length;
    },
  };
}
