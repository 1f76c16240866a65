import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../src/main/store/migrate.ts';
import { migrations } from '../../../src/main/store/migrations/index.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { explainQuery } from '../../support/explain-query.ts';
import { numberedId } from '../../support/numbered-id.ts';

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

const legal = {
  ...{ id: numberedId(1), kind: 'dream', args: '{}', label: 'a', state: 'pending', priority: 5 },
  ...{ rank: 1, hold_reason: null, hold_until: null, attempt: 0, attempt_base: 0 },
  ...{ claim_token: null, boot_id: null, cancel_requested_at: null, progress: 0, failure: null },
  ...{ output: null, idempotency_key: null, created_at: 1, finished_at: null, seq: 1 },
};

function insert(overrides: Record<string, string | number | null>): void {
  const row = { ...legal, ...overrides };
  const columns = Object.keys(row);
  const values = columns.map((column) => `@${column}`).join();
  db.prepare(`INSERT INTO job (${columns.join()}) VALUES (${values})`).run(row);
}

describe('the job table', () => {
  it('takes a legal row', () => {
    expect(() => insert({})).not.toThrow();
  });

  it.each([
    ['a state of its own', { state: 'zombie' }],
    ['a finished job without a time', { state: 'completed' }],
    ['an unfinished job with a time of finish', { finished_at: 5 }],
    ['a running job that nobody claimed', { state: 'running' }],
    ['a claim on a job that is not running', { claim_token: 'x', boot_id: 'y' }],
    ['a wish to cancel what does not run', { cancel_requested_at: 5 }],
    ['a hold without a known reason', { hold_reason: 'whim' }],
    ['a due time without a hold', { hold_until: 5 }],
    ['a priority out of range', { priority: 11 }],
    ['progress out of range', { progress: 101 }],
    ['arguments that are no JSON', { args: '{' }],
    ['an output before the end', { output: '1' }],
    ['text where a number belongs', { rank: 'first' }],
  ])('refuses %s', (_name, overrides) => {
    expect(() => insert(overrides)).toThrow(/constraint|cannot store/i);
  });

  it('refuses a second unfinished job with the same key', () => {
    insert({ idempotency_key: 'same' });
    expect(() => insert({ id: numberedId(2), idempotency_key: 'same' })).toThrow(/UNIQUE/);
  });
});

describe('the hot queries', () => {
  const plan = (sql: string): string => explainQuery(db, sql);

  it.each([
    [
      'jobListReady',
      `SELECT id FROM job INDEXED BY job_ready WHERE kind = 'a' AND state = 'pending'
       AND hold_reason IS NULL AND is_suspect = 0 ORDER BY rank, id LIMIT 1`,
      /job_ready/,
    ],
    [
      'jobFirstSuspect',
      `SELECT id FROM job INDEXED BY job_suspect WHERE state = 'pending'
       AND hold_reason IS NULL AND is_suspect = 1
       AND kind IN (SELECT value FROM json_each('["a"]')) ORDER BY rank, id LIMIT 1`,
      /job_suspect/,
    ],
    ['jobNextDue', 'SELECT min(hold_until) FROM job WHERE hold_until IS NOT NULL', /job_due/],
    ['jobReleaseDue', 'UPDATE job SET hold_reason = NULL WHERE hold_until <= 5', /job_due/],
    ['jobListRunning', "SELECT * FROM job WHERE state = 'running'", /job_running/],
    [
      'jobListUnfinished',
      `SELECT * FROM job WHERE finished_at IS NULL AND batch_id IS NULL
       ORDER BY created_at DESC LIMIT 9`,
      /job_unfinished_row/,
    ],
    [
      'jobListFinished',
      `SELECT * FROM job WHERE finished_at IS NOT NULL AND batch_id IS NULL
       ORDER BY finished_at DESC LIMIT 9`,
      /job_finished_row/,
    ],
    [
      'jobFindByKey',
      "SELECT * FROM job WHERE kind = 'a' AND idempotency_key = 'k' AND finished_at IS NULL",
      /job_key/,
    ],
    ['stepList', "SELECT * FROM step WHERE job_id = 'x'", /PRIMARY KEY/],
  ])('%s uses its index and sorts nothing', (_name, sql, index) => {
    expect(plan(sql)).toMatch(index);
    expect(plan(sql)).not.toContain('TEMP B-TREE');
  });
});

describe('a database', () => {
  it('is as durable as SQLite can be', () => {
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('busy_timeout', { simple: true })).toBe(0);
  });

  it('of a newer version is refused and left as it is', () => {
    db.pragma('user_version = 999');
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'data-newer' }));
    expect(db.pragma('user_version', { simple: true })).toBe(999);
  });

  it('keeps nothing of a migration that fails half way', () => {
    const broken = { name: '9999-broken', sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE;' };
    const steps = [...migrations, broken];
    expect(() => migrate(db, steps)).toThrow(/syntax/);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });
});
