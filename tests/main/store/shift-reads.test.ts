import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createShiftReads } from '../../../src/main/store/shift-reads.ts';
import { explainQuery } from '../../support/explain-query.ts';
import { numberedId } from '../../support/numbered-id.ts';

const now = 1_000_000;

let db: Database.Database;
let count = 0;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

/** A job that was asked for just before now. */
function add(parts: Record<string, string | number | null> = {}): void {
  count += 1;
  const row = {
    ...{ id: numberedId(count), kind: 'dream', args: '{}', label: 'a', state: 'pending' },
    ...{ priority: 5, rank: 1, created_at: now - 1, seq: count, ...parts },
  };
  const columns = Object.keys(row);
  const values = columns.map((column) => `@${column}`).join();
  db.prepare(`INSERT INTO job (${columns.join()}) VALUES (${values})`).run(row);
}

function close(kind: string, reason: string, key = ''): void {
  db.prepare(
    "INSERT INTO gate (kind, key, reason, closed_at, closed_by) VALUES (?, ?, ?, 1, 'user')",
  ).run(kind, key, reason);
}

const isWorkLeft = () => createShiftReads(db).isWorkLeft(now, now);
const running = { state: 'running', claim_token: 'x', boot_id: 'y' };

describe('work is left', () => {
  it.each([
    ['a job is running', running],
    ['a job is ready', {}],
    ['a job is tried again in a minute', { hold_reason: 'time', hold_until: now + 60_000 }],
  ])('while %s', (_what, parts) => {
    expect(isWorkLeft()).toBe(false);
    add(parts);
    expect(isWorkLeft()).toBe(true);
  });

  it('while a rate limit lets a job wait, or only others are stopped', () => {
    add();
    close('dream', 'rate-limit');
    close('other', 'pause');
    close('*', 'network', 'example.com');
    expect(isWorkLeft()).toBe(true);
  });

  it.each([
    ['is over', { state: 'completed', finished_at: now }],
    ['is tried again later', { hold_reason: 'time', hold_until: now + 60_001 }],
    ['lacks something', { hold_reason: 'network' }],
    ['waits for the user', { hold_reason: 'user' }],
    ['was asked for after', { created_at: now + 1 }],
    ['was asked for after, and runs', { created_at: now + 1, ...running }],
  ])('no more, once all there is %s', (_what, parts) => {
    add(parts);
    expect(isWorkLeft()).toBe(false);
  });

  it('no more, once what it depends on is missing', () => {
    add({ concurrency_key: 'example.com' });
    close('*', 'network', 'example.com');
    expect(isWorkLeft()).toBe(false);
  });

  it.each(['dream', '*'])('no more, once %s is paused', (kind) => {
    add();
    close(kind, 'pause');
    expect(isWorkLeft()).toBe(false);
  });
});

describe('the named queries', () => {
  const plan = (sql: string): string => explainQuery(db, sql);

  it.each([
    [
      'shiftIsRunning',
      `SELECT 1 FROM job INDEXED BY job_running WHERE state = 'running' AND created_at <= 5`,
      /job_running/,
    ],
    [
      'shiftIsReady',
      `SELECT 1 FROM job INDEXED BY job_unfinished WHERE finished_at IS NULL AND created_at <= 5
       AND NOT EXISTS (SELECT 1 FROM gate WHERE gate.kind IN (job.kind, '*')
         AND gate.key IN ('', job.concurrency_key))`,
      /SEARCH job USING INDEX job_unfinished.*SEARCH gate USING PRIMARY KEY/,
    ],
  ])('%s uses its index', (_name, sql, index) => {
    expect(plan(sql)).toMatch(index);
  });
});
