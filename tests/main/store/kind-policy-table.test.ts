import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKindPolicyTable } from '../../../src/main/store/kind-policy-table.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createSettingTable } from '../../../src/main/store/setting-table.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { defaultSettings } from '../../../src/shared/domain/settings.ts';
import { explainQueries } from '../../support/explain-query.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

it('gives what was set for a kind, and nothing of another whose name begins like it', () => {
  const table = createKindPolicyTable(db);
  table.save(tx, 'read', { concurrency: 2, stepTimeoutMs: null });
  table.save(tx, 'read-posting', { concurrency: 9 });
  expect(table.read('read')).toEqual({ concurrency: 2, stepTimeoutMs: null });
  table.remove(tx, 'read', ['concurrency']);
  expect(table.read('read')).toEqual({ stepTimeoutMs: null });
  expect(table.read('read-posting')).toEqual({ concurrency: 9 });
});

it('passes over what means nothing today, and keeps it for the version that wrote it', () => {
  const insert = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
  insert.run('job.read.concurrency', '99');
  insert.run('job.read.luck', '3');
  const table = createKindPolicyTable(db);
  table.save(tx, 'read', { priority: 1 });
  expect(table.read('read')).toEqual({ priority: 1 });
  table.remove(tx, 'read', ['priority']);
  const names = db.prepare('SELECT name FROM setting').pluck().all();
  expect(names).toEqual(['job.read.concurrency', 'job.read.luck']);
});

it('leaves the other settings alone, and is left alone by them', () => {
  createKindPolicyTable(db).save(tx, 'read', { priority: 1 });
  const settings = createSettingTable(db);
  expect(settings.read()).toEqual(defaultSettings);
  settings.save(tx, 'density', 'compact');
  settings.remove(tx, 'density');
  expect(settings.read()).toEqual(defaultSettings);
  expect(createKindPolicyTable(db).read('read')).toEqual({ priority: 1 });
});

it('finds the rows of a kind by the primary key', () => {
  const plans = explainQueries(db, (explained) => createKindPolicyTable(explained));
  expect(plans.find(({ sql }) => sql.includes('@prefix'))?.plan).toMatch(/USING PRIMARY KEY/);
});
