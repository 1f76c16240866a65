import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const everyDream = { kind: 'dream', key: null };
let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 1));
  db.prepare(`
    INSERT INTO job (id, kind, args, label, state, priority, rank, attempt, created_at,
      finished_at, seq)
    VALUES (?, 'dream', '{}', 'old', 'completed', 5, 1, 1, 10, 90, 3)`).run(numberedId(1));
  const addStep = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, output_file, started_at, finished_at)
    VALUES (?, ?, 1, ?, ?, ?, ?, ?)`);
  addStep.run(numberedId(1), 'read', 'pure', '{"text":"a"}', null, 10, 20);
  addStep.run(numberedId(1), 'large', 'pure', null, 'key', 20, 30);
  addStep.run(numberedId(1), 'save', 'commit', 'null', null, 30, 30);
  db.exec(`
    INSERT INTO gate (kind, reason, until, closed_at, closed_by)
      VALUES ('dream', 'rate-limit', 500, 9, 'engine'), ('*', 'pause', NULL, 8, 'user');
    INSERT INTO rate_bucket (kind, tokens, at) VALUES ('dream', 0.5, 77)`);
});
afterEach(() => db.close());

it('takes every job, checkpoint, gate and rate limit along', () => {
  migrate(db);
  const store = createSqliteJobStore(db, createFakeClock());
  const own = { batchId: null, parentId: null, rerunOf: null, isDeadLetter: false, waits: 0 };
  expect(store.getJob(numberedId(1))).toMatchObject({ label: 'old', state: 'completed', ...own });
  expect(store.listSteps(numberedId(1))).toEqual([
    {
      ...{ name: 'read', revision: 1, type: 'pure', output: { json: { text: 'a' } } },
      ...{ startedAt: 10, finishedAt: 20, ordinal: 1, startedAfter: 0 },
    },
    {
      ...{ name: 'large', revision: 1, type: 'pure', output: { file: 'key' } },
      ...{ startedAt: 20, finishedAt: 30, ordinal: 2, startedAfter: 1 },
    },
    {
      ...{ name: 'save', revision: 1, type: 'commit', output: { json: null } },
      ...{ startedAt: 30, finishedAt: 30, ordinal: 3, startedAfter: 2 },
    },
  ]);
  expect(store.listGates()).toMatchObject([
    { kind: '*', key: null, reason: 'pause', closedBy: 'user', code: null },
    { ...everyDream, reason: 'rate-limit', until: 500, closedAt: 9 },
  ]);
  expect(store.readRateBucket(everyDream)).toEqual({ tokens: 0.5, at: 77 });
});

it('keeps what a job left with the job', () => {
  migrate(db);
  db.prepare('DELETE FROM job WHERE id = ?').run(numberedId(1));
  expect(db.prepare('SELECT count(*) FROM step').pluck().get()).toBe(0);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
