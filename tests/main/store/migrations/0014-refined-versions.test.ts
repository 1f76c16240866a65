import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0014-refined-versions');
const lineId = numberedId(1);
const insert = `INSERT INTO resume (id, line_id, number, origin, parent, job_id, blob_hash, file_name,
    media_type, page_count, mode, confidence, warnings, resume, evidence, processing_ms, created_at)
  VALUES (@id, '${lineId}', @number, @origin, @parent, @jobId, '${'ab'.repeat(32)}', 'cv.pdf',
    'application/pdf', 1, 'text', 0.9, '[]', @resume, '{"/basics/name":{}}', @ms, 5)`;
const row = (number: number, origin: string, name: string) => ({
  ...{ id: numberedId(number), number, origin, parent: number > 1 ? number - 1 : null },
  ...{ jobId: origin === 'edited' ? null : numberedId(90 + number) },
  ...{ ms: origin === 'edited' ? null : 12, resume: JSON.stringify({ basics: { name } }) },
});

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, place));
  db.prepare('INSERT INTO resume_line (id, title, created_at) VALUES (?, ?, 1)').run(
    lineId,
    'Mine',
  );
  db.prepare(insert).run(row(1, 'read', 'Mira Feld'));
  db.prepare(insert).run(row(2, 'edited', 'Mira Feldmann'));
});
afterEach(() => db.close());

const rows = (sql: string) => db.prepare(sql).all();
const found = (word: string) =>
  db.prepare('SELECT count(*) FROM search_index WHERE search_index MATCH ?').pluck().get(word);
const upgrade = () => migrate(db, migrations.slice(0, place + 1));

it('keeps every version as it was, and all of its rules', () => {
  const before = rows('SELECT * FROM resume ORDER BY number');
  upgrade();
  expect(rows('SELECT * FROM resume ORDER BY number')).toEqual(before);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  for (const wrong of [
    row(2, 'read', 'A number that is taken'),
    { ...row(3, 'refined', 'By no job'), jobId: null },
    { ...row(3, 'edited', 'By a job'), jobId: numberedId(93) },
    row(3, 'dreamt', 'From nowhere'),
  ]) {
    expect(() => db.prepare(insert).run(wrong)).toThrow(/constraint/);
  }
});

it('takes a version that a model had a part in, and finds it as the others', () => {
  upgrade();
  db.prepare(insert).run(row(3, 'refined', 'Mirabelle Feldmann'));
  expect([found('Mira'), found('Feldmann'), found('Mirabelle')]).toEqual([2, 2, 1]);
  db.prepare('UPDATE resume_line SET title = ? WHERE id = ?').run('Wintergreen', lineId);
  expect(found('Wintergreen')).toBe(3);
  db.prepare('DELETE FROM resume_line WHERE id = ?').run(lineId);
  expect(found('Feld*')).toBe(0);
  expect(rows('SELECT * FROM search_document')).toEqual([]);
});
