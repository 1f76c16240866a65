import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name.startsWith('0004-'));
const earlier = migrations.slice(0, place);
const withThis = migrations.slice(0, place + 1);

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, earlier);
  db.prepare(
    `INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, finished_at, seq)
     VALUES (?, 'dream', '{"n":1}', 'a dream', 'completed', 5, 7, 1, 2, 3)`,
  ).run(numberedId(1));
  db.prepare("INSERT INTO audit VALUES (3, 2, 'job.completed', ?, '{}')").run(numberedId(1));
});
afterEach(() => db.close());

const rows = (sql: string) => db.prepare(sql).all();

describe('the migration to domain events and the outbox', () => {
  it('keeps every job and its trail as they were', () => {
    const before = [rows('SELECT * FROM job'), rows('SELECT * FROM audit')];
    migrate(db, withThis);
    expect([rows('SELECT * FROM job'), rows('SELECT * FROM audit')]).toEqual(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('begins with no event and nothing to deliver, so that nothing old is told', () => {
    migrate(db, withThis);
    expect(rows('SELECT * FROM domain_event')).toEqual([]);
    expect(rows('SELECT * FROM outbox')).toEqual([]);
  });
});

describe('the outbox', () => {
  const legal = {
    ...{ id: numberedId(2), channel: 'webhook', payload: '{}', state: 'pending', reason: null },
    ...{ attempts: 1, interruptions: 0, due_at: 1, begun_at: null, created_at: 1 },
    delivered_at: null,
  };
  function insert(overrides: Record<string, string | number | null>): void {
    migrate(db, withThis);
    const row = { ...legal, ...overrides };
    const columns = Object.keys(row);
    const values = columns.map((column) => `@${column}`).join();
    db.prepare(`INSERT INTO outbox (${columns.join()}) VALUES (${values})`).run(row);
  }

  it('takes a legal row', () => {
    expect(() => insert({})).not.toThrow();
  });

  it.each([
    ['a channel of its own', { channel: 'pigeon' }],
    ['a state of its own', { state: 'lost' }],
    ['delivered without a time', { state: 'delivered' }],
    ['a time of delivery while pending', { delivered_at: 5 }],
    ['held without a reason', { state: 'held' }],
    ['a reason while pending', { reason: 'seen' }],
    ['a try that goes on after the end', { state: 'withdrawn', reason: 'seen', begun_at: 5 }],
    ['more interruptions than tries', { interruptions: 2 }],
    ['an id that is none', { id: 'x' }],
    ['a payload that is no JSON', { payload: '{' }],
  ])('refuses %s', (_name, overrides) => {
    expect(() => insert(overrides)).toThrow(/CHECK/);
  });
});

it('refuses a start that is neither a job nor a refusal, or both', () => {
  migrate(db, withThis);
  db.prepare(
    "INSERT INTO domain_event (id, type, payload, depth, at) VALUES (?, 'x', '{}', 0, 1)",
  ).run(numberedId(3));
  const start = db.prepare("INSERT INTO domain_event_start VALUES (?, 'dream', ?, ?)");
  expect(() => start.run(numberedId(3), null, null)).toThrow(/CHECK/);
  expect(() => start.run(numberedId(3), numberedId(1), 'event-loop')).toThrow(/CHECK/);
  expect(() => start.run(numberedId(3), numberedId(1), null)).not.toThrow();
});
