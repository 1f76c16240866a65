import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { createResumeTable } from '../../../../src/main/store/resume-table.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0008-resume-versions');
const [first, second] = [numberedId(1), numberedId(2)];
const columns =
  'id, job_id, blob_hash, file_name, media_type, page_count, mode, confidence, warnings, resume, processing_ms, created_at';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, place));
  const insert = db.prepare(`INSERT INTO resume (${columns}) VALUES
    (?, ?, ?, 'cv.pdf', 'application/pdf', 2, 'text', 0.9, '[{"code":"dates-missing"}]',
      '{"basics":{"name":"Mira Feld"}}', 12, ?)`);
  insert.run(first, numberedId(11), 'ab'.repeat(32), 1000);
  insert.run(second, numberedId(12), 'ab'.repeat(32), 2000);
});
afterEach(() => db.close());

const rows = (sql: string) => db.prepare(sql).all();
const upgrade = () => migrate(db, migrations.slice(0, place + 1));

describe('the migration to versions', () => {
  it('keeps every résumé, as the first version of a line of its own', () => {
    const before = rows(`SELECT ${columns} FROM resume`);
    upgrade();
    expect(rows(`SELECT ${columns} FROM resume`)).toEqual(before);
    expect(rows('SELECT line_id, number, origin, evidence, confirmed FROM resume')).toEqual(
      [first, second].map((line_id) => ({
        ...{ line_id, number: 1, origin: 'read', evidence: '{}', confirmed: '[]' },
      })),
    );
    expect(rows('SELECT id, title, created_at, removed_at FROM resume_line')).toEqual([
      { id: first, title: null, created_at: 1000, removed_at: null },
      { id: second, title: null, created_at: 2000, removed_at: null },
    ]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('lists what was read before, newest first', () => {
    // The table of today wants the schema of today.
    migrate(db, migrations);
    const lines = createResumeTable(db, createFakeClock()).listLines();
    expect(lines.map(({ id }) => id)).toEqual([second, first]);
    expect(lines[0]).toMatchObject({ name: 'Mira Feld', warningCount: 1, draftSavedAt: null });
  });
});

describe('the table of versions', () => {
  beforeEach(upgrade);
  const insert = (change: Record<string, unknown>) => {
    const row = {
      ...{ id: numberedId(3), line_id: first, number: 2, origin: 'edited', parent: 1 },
      ...{ job_id: null, blob_hash: null, file_name: null, media_type: null, page_count: null },
      ...{ mode: null, confidence: null, warnings: '[]', resume: '{}', processing_ms: null },
      ...{ created_at: 1, ...change },
    };
    const names = Object.keys(row);
    const values = names.map((name) => `@${name}`).join();
    db.prepare(`INSERT INTO resume (${names.join()}) VALUES (${values})`).run(row);
  };

  it('takes a version that was written without any file', () => {
    expect(() => insert({})).not.toThrow();
  });

  it.each([
    ['a number that is taken', { number: 1, parent: null }],
    ['a parent that is not older', { parent: 2 }],
    ['an origin nobody knows', { origin: 'dreamt' }],
    ['one read by no job', { origin: 'read' }],
    ['half a file', { blob_hash: 'ab'.repeat(32) }],
    ['a line that is not there', { line_id: numberedId(9) }],
    ['evidence that is no JSON', { evidence: '{' }],
  ])('refuses %s', (_what, change) => {
    expect(() => insert(change)).toThrow(/constraint/i);
  });

  it('loses versions and draft with their line, and nothing else', () => {
    insert({});
    db.prepare(
      "INSERT INTO resume_draft (line_id, base, revision, resume, saved_at) VALUES (?, 1, 1, '{}', 1)",
    ).run(first);
    db.prepare('DELETE FROM resume_line WHERE id = ?').run(first);
    expect(rows('SELECT id FROM resume')).toEqual([{ id: second }]);
    expect(rows('SELECT * FROM resume_draft')).toEqual([]);
  });
});
