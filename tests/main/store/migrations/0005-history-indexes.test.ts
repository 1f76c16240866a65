import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob } from '../../../support/past-jobs.ts';

const place = migrations.findIndex(({ name }) => name.startsWith('0005-'));
const earlier = migrations.slice(0, place);
const withThis = migrations.slice(0, place + 1);

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, earlier);
  addPastJob(db, { number: 1, entityId: numberedId(9) });
  addPastJob(db, { number: 2, state: 'failed' });
  addPastJob(db, { number: 3, state: 'pending' });
  db.prepare("INSERT INTO audit VALUES (3, 2, 'job.queued', ?, '{}')").run(numberedId(1));
  db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output_file, started_at, finished_at)
    VALUES (?, 'large', 1, 'pure', 'x', 0, 0)`).run(numberedId(1));
});
afterEach(() => db.close());

const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all();
const indexes = () =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").pluck();

it('keeps every row as it was, and every other index', () => {
  const before = ['job', 'step', 'audit'].map(rows);
  const indexesBefore = indexes().all();
  migrate(db, withThis);
  expect(['job', 'step', 'audit'].map(rows)).toEqual(before);
  expect(indexes().all()).toEqual(expect.arrayContaining(indexesBefore));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

it('marks no file that was there', () => {
  migrate(db, withThis);
  expect(rows('orphan_blob')).toEqual([]);
  const mark = db.prepare('INSERT INTO orphan_blob VALUES (?, 1)');
  expect(() => mark.run('too short')).toThrow(/CHECK/);
});
