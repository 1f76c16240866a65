/** Which files are sample data, and how they go again with everything that came of them. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import type { ResumeLineTable } from './resume-line-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export interface SampleFile {
  readonly blobHash: string;
  /** Whether its person is the one whose profile is shown. */
  readonly isInProfile: boolean;
}

export interface SampleTable {
  /** From then on, what is read from files with these contents is a sample. */
  mark(tx: SqliteTx, files: readonly SampleFile[]): void;
  /** The ids of jobs that read a sample and are not finished. */
  listUnfinishedJobs(): readonly string[];
  /**
   * Forgets all samples: résumés, the jobs that read them, and what was said about facts that only
   * they have. A résumé that the user has changed is `kept` among the removed ones, to be put back.
   */
  removeAll(tx: SqliteTx): { readonly removed: number; readonly kept: number };
}

type Lines = Pick<ResumeLineTable, 'remove' | 'removeForGood' | 'forgetFile'>;

export function createSampleTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
  lines: Lines,
): SampleTable {
  const sampleMark = db.prepare(`
    INSERT INTO sample_file (blob_hash, is_in_profile, added_at)
    VALUES (@blobHash, @isInProfile, @addedAt) ON CONFLICT DO NOTHING`);
  const sampleList = db.prepare('SELECT blob_hash FROM sample_file').pluck();
  const sampleListJobs = db
    .prepare(`
      SELECT j.id FROM sample_file AS s CROSS JOIN job AS j ON j.args ->> '$.blobHash' = s.blob_hash
      WHERE j.finished_at IS NULL`)
    .pluck();
  const sampleListLines = db
    .prepare(`
      SELECT r.line_id FROM sample_file AS s CROSS JOIN resume AS r ON r.blob_hash = s.blob_hash`)
    .pluck();
  const sampleIsChanged = db
    .prepare(`
      SELECT EXISTS (SELECT 1 FROM resume WHERE line_id = @id AND origin <> 'read')
        OR EXISTS (SELECT 1 FROM resume_draft WHERE line_id = @id)`)
    .pluck();
  const sampleForgetWords = db.prepare('DELETE FROM profile_decision WHERE is_of_sample = 1');
  const sampleForget = db.prepare('DELETE FROM sample_file');

  return {
    mark(_tx, files) {
      const addedAt = clock.now();
      for (const { blobHash, isInProfile } of files) {
        sampleMark.run({ blobHash, addedAt, isInProfile: isInProfile ? 1 : 0 });
      }
    },
    listUnfinishedJobs: () => sampleListJobs.all().map(String),
    removeAll(tx) {
      const ids = [...new Set(sampleListLines.all().map(String))];
      const changed = ids.filter((id) => sampleIsChanged.get({ id }) === 1);
      for (const id of ids) {
        if (changed.includes(id)) lines.remove(tx, id);
        else lines.removeForGood(tx, id);
      }
      // Of those that gave no résumé.
      for (const blobHash of sampleList.all()) lines.forgetFile(tx, String(blobHash));
      sampleForgetWords.run();
      sampleForget.run();
      return { removed: ids.length - changed.length, kept: changed.length };
    },
  };
}
