/** Leaves jobs of earlier days in the database of a host that is not running. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addPastJob } from '../../support/past-jobs.ts';

const hour = 3_600_000;
const kind = 'import-resume';

/** Forty finished ones of the week, two out of tries and one in quarantine. */
export function leavePastJobs(dataFolder: string): void {
  const db = new Database(join(dataFolder, 'nightshift.db'));
  const now = Date.now();
  for (let number = 1; number <= 40; number += 1) {
    const createdAt = now - number * 4 * hour;
    const state = number % 7 === 0 ? 'failed' : number % 11 === 0 ? 'cancelled' : 'completed';
    const code = 'file-unreadable';
    addPastJob(db, { number, kind, state, code, createdAt, label: `paper-${number}.pdf` });
  }
  const failed = { kind, state: 'failed', createdAt: now - 30 * hour } as const;
  const late = [101, 102].map((number, index) =>
    addPastJob(db, {
      ...{ ...failed, number, code: 'extract-timeout', label: `scan-${index + 1}.pdf` },
      args: { blobHash: 'a'.repeat(64), fileName: 'scan.pdf', mediaType: 'application/pdf' },
    }),
  );
  addPastJob(db, { ...failed, number: 103, code: 'quarantined', label: 'heavy.pdf' });
  const bury = db.prepare('UPDATE job SET is_dead_letter = 1 WHERE id = ?');
  for (const id of late) bury.run(id);
  db.close();
}
