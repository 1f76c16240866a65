import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Gate } from '../../../src/main/engine/gate.ts';
import { createGateTable } from '../../../src/main/store/gate-table.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';

const gate: Gate = {
  ...{ kind: 'dream', key: null, reason: 'pause', until: null, code: null },
  ...{ closedAt: 7, closedBy: 'user' },
};

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

it('knows a gate as soon as it is closed, and no more once it is opened', () => {
  const table = createGateTable(db);
  expect(table.list()).toEqual([]);
  table.close(gate);
  expect(table.list()).toEqual([gate]);
  table.open(gate);
  expect(table.list()).toEqual([]);
});

it('forgets what a write read that was taken back', () => {
  const table = createGateTable(db);
  expect(table.list()).toEqual([]);
  db.exec('BEGIN');
  table.close(gate);
  expect(table.list()).toEqual([gate]);
  db.exec('ROLLBACK');
  expect(table.list()).toEqual([]);
});
