import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';

const place = migrations.findIndex(({ name }) => name === '0011-samples');

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, migrations.slice(0, place));
  db.prepare(
    `INSERT INTO profile_decision (id, section, marks, said, is_removed, revision, changed_at)
     VALUES ('contact', 'contact', '[]', '{"name":["Mira Feld"]}', 0, 2, 7)`,
  ).run();
});
afterEach(() => db.close());

const upgrade = () => migrate(db, migrations.slice(0, place + 1));

it('takes what was said until now for the own word of the user', () => {
  upgrade();
  expect(db.prepare('SELECT id, said, revision, is_of_sample FROM profile_decision').all()).toEqual(
    [{ id: 'contact', said: '{"name":["Mira Feld"]}', revision: 2, is_of_sample: 0 }],
  );
  expect(db.prepare('SELECT * FROM sample_file').all()).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

it.each([
  { blob_hash: 'ab', is_in_profile: 1 },
  { blob_hash: 'ab'.repeat(32), is_in_profile: 2 },
])('takes no file like %j', (row) => {
  upgrade();
  const insert = db.prepare(
    'INSERT INTO sample_file (blob_hash, is_in_profile, added_at) VALUES (@blob_hash, @is_in_profile, 1)',
  );
  expect(() => insert.run(row)).toThrow(/CHECK/);
});
