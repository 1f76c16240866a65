import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createOutboxTable, type OutboxTable } from '../../../src/main/store/outbox-table.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { explainQuery } from '../../support/explain-query.ts';
import { numberedId } from '../../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

let db: Database.Database;
let outbox: OutboxTable;
beforeEach(() => {
  db = openDatabase(':memory:');
  outbox = createOutboxTable(db);
});
afterEach(() => db.close());

const id = numberedId;

function record(number: number, { channel = 'webhook', dueAt = 10 } = {}) {
  const entry = { id: id(number), payload: { number }, dueAt, createdAt: 10 + number };
  return outbox.record(tx, { ...entry, channel: channel as 'webhook' });
}

describe('an entry', () => {
  it('is recorded once, whatever comes later under its id', () => {
    expect(record(1)).toBe(true);
    outbox.begin(tx, [id(1)], 20);
    outbox.markDelivered(tx, [id(1)], 21);
    expect(record(1)).toBe(false);
    expect(outbox.get(id(1))).toMatchObject({ state: 'delivered', deliveredAt: 21, attempts: 1 });
  });

  it('is due in the order of due times, on its own channel only', () => {
    record(1, { dueAt: 30 });
    record(2, { dueAt: 20 });
    record(3, { channel: 'mail', dueAt: 5 });
    record(4, { dueAt: 99 });
    expect(outbox.listDue('webhook', 30, 9).map((entry) => entry.id)).toEqual([id(2), id(1)]);
    expect(outbox.nextDueAt('webhook')).toBe(20);
    expect(outbox.nextDueAt('notification')).toBeNull();
  });

  it('is not begun twice at a time, nor once it is over', () => {
    record(1);
    record(2);
    expect(outbox.begin(tx, [id(1)], 20)).toMatchObject([{ id: id(1), attempts: 1, begunAt: 20 }]);
    expect(outbox.begin(tx, [id(1), id(2)], 21)).toMatchObject([{ id: id(2) }]);
    outbox.stopDelivery(tx, [id(2)], { state: 'withdrawn', reason: 'seen' });
    expect(outbox.begin(tx, [id(2)], 22)).toEqual([]);
    expect(outbox.listDue('webhook', 99, 9)).toEqual([]);
    expect(outbox.listBegun().map((entry) => entry.id)).toEqual([id(1)]);
  });

  it('cannot be delivered, retried or interrupted without a try', () => {
    record(1);
    outbox.markDelivered(tx, [id(1)], 20);
    outbox.retryLater(tx, id(1), { dueAt: 50, failure: 'internal-error' });
    outbox.markInterrupted(tx, [id(1)]);
    expect(outbox.get(id(1))).toMatchObject({ state: 'pending', dueAt: 10, interruptions: 0 });
  });

  it('is due again after a try that failed, and keeps why', () => {
    record(1);
    outbox.begin(tx, [id(1)], 20);
    outbox.retryLater(tx, id(1), { dueAt: 50, failure: 'internal-error' });
    expect(outbox.listDue('webhook', 49, 9)).toEqual([]);
    expect(outbox.listDue('webhook', 50, 9)).toMatchObject([
      { attempts: 1, failure: 'internal-error', begunAt: null, payload: { number: 1 } },
    ]);
  });
});

describe('after a restore', () => {
  it('whatever was not delivered is held, tries in progress included', () => {
    for (const number of [1, 2, 3, 4]) record(number);
    record(5, { channel: 'notification' });
    outbox.begin(tx, [id(2), id(3)], 20);
    outbox.markDelivered(tx, [id(3)], 21);
    outbox.stopDelivery(tx, [id(4)], { state: 'withdrawn', reason: 'given-up' });
    expect(outbox.holdUndelivered(tx)).toBe(3);
    expect(outbox.countHeld()).toEqual({ notification: 1, mail: 0, webhook: 2 });
    expect(outbox.listDue('webhook', 99, 9)).toEqual([]);
    expect(outbox.get(id(2))).toMatchObject({ state: 'held', reason: 'restored', begunAt: null });
    expect(outbox.get(id(4))).toMatchObject({ state: 'withdrawn', reason: 'given-up' });
  });

  it('the user lets what is held go, or lets it be', () => {
    record(1);
    outbox.holdUndelivered(tx);
    expect(outbox.release(tx, 77)).toBe(1);
    expect(outbox.get(id(1))).toMatchObject({ state: 'pending', reason: null, dueAt: 77 });
    outbox.holdUndelivered(tx);
    expect(outbox.discard(tx)).toBe(1);
    expect(outbox.release(tx, 78)).toBe(0);
    expect(outbox.get(id(1))).toMatchObject({ state: 'withdrawn', reason: 'discarded' });
  });
});

it('forgets what is over and old, oldest first, never what is still to be delivered', () => {
  for (const number of [1, 2, 3, 4, 5]) record(number);
  const end = { state: 'withdrawn', reason: 'seen' } as const;
  outbox.stopDelivery(tx, [id(1), id(2), id(4), id(5)], end);
  expect(outbox.removeOld(tx, 15, 1)).toBe(1);
  expect(outbox.get(id(1))).toBeNull();
  expect(outbox.removeOld(tx, 15, 9)).toBe(2);
  expect(outbox.get(id(3))?.state).toBe('pending');
  expect(outbox.get(id(5))?.state).toBe('withdrawn');
});

describe('the named queries', () => {
  const plan = (sql: string): string => explainQuery(db, sql);

  it.each([
    [
      'outboxListDue',
      `SELECT * FROM outbox INDEXED BY outbox_due WHERE channel = 'mail' AND state = 'pending'
       AND begun_at IS NULL AND due_at <= 5 ORDER BY due_at, seq LIMIT 5`,
      /outbox_due/,
    ],
    [
      'outboxNextDueAt',
      `SELECT min(due_at) FROM outbox INDEXED BY outbox_due WHERE channel = 'mail'
       AND state = 'pending' AND begun_at IS NULL`,
      /outbox_due/,
    ],
    [
      'outboxCapDue',
      `UPDATE outbox INDEXED BY outbox_due SET due_at = 9 WHERE channel = 'mail'
       AND state = 'pending' AND begun_at IS NULL AND due_at > 9`,
      /outbox_due/,
    ],
    ['outboxListBegun', 'SELECT * FROM outbox WHERE begun_at IS NOT NULL', /outbox_begun/],
    [
      'outboxCountHeld',
      "SELECT channel, count(*) FROM outbox WHERE state = 'held' GROUP BY channel",
      /outbox_held/,
    ],
    [
      'outboxBegin',
      `UPDATE outbox SET attempts = 1 WHERE id IN (SELECT value FROM json_each('[]'))
       AND state = 'pending' AND begun_at IS NULL`,
      /sqlite_autoindex_outbox_1/,
    ],
    [
      'outboxRemoveOld',
      `SELECT seq FROM outbox INDEXED BY outbox_ended WHERE state IN ('delivered', 'withdrawn')
       AND created_at < 5 ORDER BY created_at LIMIT 5`,
      /outbox_ended/,
    ],
    [
      'outboxHoldUndelivered',
      "UPDATE outbox INDEXED BY outbox_pending SET reason = 'restored' WHERE state = 'pending'",
      /outbox_pending/,
    ],
  ])('%s uses its index and sorts nothing', (_name, sql, index) => {
    expect(plan(sql)).toMatch(index);
    expect(plan(sql)).not.toContain('TEMP B-TREE');
  });
});
