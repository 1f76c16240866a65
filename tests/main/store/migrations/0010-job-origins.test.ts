import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob } from '../../../support/past-jobs.ts';

const place = migrations.findIndex(({ name }) => name.endsWith('-job-origins'));

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, migrations.slice(0, place));
  addPastJob(db, { number: 1 });
  addPastJob(db, { number: 2, state: 'failed' });
  db.prepare("UPDATE job SET rerun_of = ?, rerun_from = 'read' WHERE id = ?").run(
    ...[numberedId(1), numberedId(2)],
  );
});
afterEach(() => db.close());

const rows = () => db.prepare('SELECT * FROM job ORDER BY id').all();

it('keeps every job as it was, and finds those that repeat one by an index', () => {
  const before = rows();
  migrate(db, migrations.slice(0, place + 1));
  expect(rows()).toEqual(before);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const repeats = db.prepare('SELECT id FROM job INDEXED BY job_rerun WHERE rerun_of = ?').pluck();
  expect(repeats.all(numberedId(1))).toEqual([numberedId(2)]);
});
