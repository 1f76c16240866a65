import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0007-settings');

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, migrations.slice(0, place));
  db.prepare(
    `INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, finished_at, seq)
     VALUES (?, 'dream', '{"n":1}', 'a dream', 'completed', 5, 7, 1, 2, 3)`,
  ).run(numberedId(1));
});
afterEach(() => db.close());

const rows = (sql: string) => db.prepare(sql).all();

describe('the migration to settings', () => {
  it('keeps what was there and sets nothing', () => {
    const before = rows('SELECT * FROM job');
    migrate(db, migrations.slice(0, place + 1));
    expect(rows('SELECT * FROM job')).toEqual(before);
    expect(rows('SELECT * FROM setting')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('the table of settings', () => {
  beforeEach(() => migrate(db, migrations.slice(0, place + 1)));
  const insert = (name: unknown, value: unknown) =>
    db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, value);

  it('takes a value of JSON', () => {
    expect(() => insert('colour', '"blue"')).not.toThrow();
  });

  it.each([
    ['no name', '', '1'],
    ['a value that is no JSON', 'colour', 'blue'],
    ['no value', 'colour', null],
    ['a value too long to be a setting', 'colour', JSON.stringify('x'.repeat(70_000))],
  ])('refuses %s', (_what, name, value) => {
    expect(() => insert(name, value)).toThrow(/constraint/i);
  });

  it('refuses a second value of the same setting', () => {
    insert('colour', '"blue"');
    expect(() => insert('colour', '"red"')).toThrow(/UNIQUE/);
  });

  it('is found by name without a scan', () => {
    const sql = "EXPLAIN QUERY PLAN SELECT value FROM setting WHERE name = 'a'";
    expect(JSON.stringify(rows(sql))).toMatch(/USING PRIMARY KEY/);
  });
});
