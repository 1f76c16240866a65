import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0009-profile');
const line = numberedId(1);

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, place));
  db.prepare("INSERT INTO resume_line (id, title, created_at) VALUES (?, 'Mine', 1)").run(line);
  db.prepare(
    `INSERT INTO resume (id, line_id, number, origin, warnings, resume, created_at)
     VALUES (?, ?, 1, 'written', '[]', '{"basics":{}}', 1)`,
  ).run(line, line);
});
afterEach(() => db.close());

const rows = (sql: string) => db.prepare(sql).all();
const upgrade = () => migrate(db, migrations.slice(0, place + 1));

function insert(table: string, row: Record<string, unknown>): void {
  const names = Object.keys(row);
  const values = names.map((name) => `@${name}`).join();
  db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${values})`).run(row);
}

it('keeps the résumés as they were, and has the user say nothing', () => {
  const before = [rows('SELECT * FROM resume'), rows('SELECT * FROM resume_line')];
  upgrade();
  expect([rows('SELECT * FROM resume'), rows('SELECT * FROM resume_line')]).toEqual(before);
  for (const table of ['profile_decision', 'profile_left_out', 'preference', 'saved_search']) {
    expect(rows(`SELECT * FROM ${table}`)).toEqual([]);
  }
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

const decision = {
  ...{ id: 'work-1', section: 'work', marks: '[]', said: '{}' },
  ...{ is_removed: 0, revision: 1, changed_at: 1 },
};
const preference = { id: 1, value: '{}', revision: 1, changed_at: 1 };
const search = { id: numberedId(2), name: 'Near home', query: '{}', created_at: 1 };

describe('its tables', () => {
  beforeEach(upgrade);

  it('take what is right', () => {
    insert('profile_decision', decision);
    insert('profile_left_out', { line_id: line, at: 1 });
    insert('preference', preference);
    insert('saved_search', search);
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ['profile_decision', { ...decision, id: '' }],
    ['profile_decision', { ...decision, section: 'hobbies' }],
    ['profile_decision', { ...decision, marks: '{}' }],
    ['profile_decision', { ...decision, said: 'nothing' }],
    ['profile_decision', { ...decision, is_removed: 2 }],
    ['profile_decision', { ...decision, revision: 0 }],
    ['profile_left_out', { line_id: numberedId(9), at: 1 }],
    ['preference', { ...preference, id: 2 }],
    ['preference', { ...preference, value: '[]' }],
    ['saved_search', { ...search, name: '' }],
    ['saved_search', { ...search, query: 'timber' }],
  ])('refuse in %s %j', (table, row) => {
    expect(() => insert(table, row)).toThrow(/constraint/i);
  });

  it('know a name in capitals for the same', () => {
    insert('saved_search', search);
    const again = { ...search, id: numberedId(3), name: 'NEAR HOME' };
    expect(() => insert('saved_search', again)).toThrow(/UNIQUE/);
  });

  it('forget that a résumé was left out when it goes', () => {
    insert('profile_left_out', { line_id: line, at: 1 });
    db.prepare('DELETE FROM resume WHERE line_id = ?').run(line);
    db.prepare('DELETE FROM resume_line WHERE id = ?').run(line);
    expect(rows('SELECT * FROM profile_left_out')).toEqual([]);
  });
});
