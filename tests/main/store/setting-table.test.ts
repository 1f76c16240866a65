import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createSettingTable } from '../../../src/main/store/setting-table.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { defaultSettings } from '../../../src/shared/domain/settings.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

it('gives the defaults before anything was set', () => {
  expect(createSettingTable(db).read()).toEqual(defaultSettings);
});

it('gives what was set last', () => {
  const table = createSettingTable(db);
  table.save(tx, 'taskRunner', 'child-process');
  expect(table.read().taskRunner).toBe('child-process');
  table.save(tx, 'taskRunner', 'threads');
  expect(table.read().taskRunner).toBe('threads');
});

it.each([
  ['a value that means nothing today', 'taskRunner', '"balloons"'],
  ['a setting that there is no more', 'wallpaper', '"forest"'],
])('passes over %s', (_what, name, value) => {
  db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, value);
  expect(createSettingTable(db).read()).toEqual(defaultSettings);
});
