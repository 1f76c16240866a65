import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src/main/store/migrate.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const place = migrations.findIndex(({ name }) => name === '0012-search');
const line = numberedId(1);

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  migrate(db, migrations.slice(0, place));
  run("INSERT INTO resume_line (id, title, created_at) VALUES (?, 'For the yard', 1)", line);
  addVersion(line, 1, { basics: { name: 'Mira Feld', summary: 'Welds hulls' } });
  run(
    'INSERT INTO resume_draft VALUES (?, 1, 1, ?, 2)',
    line,
    JSON.stringify({ basics: { name: 'Mira Feld', summary: 'Rivets hulls' } }),
  );
  addFact('work-1', { summary: 'Glass blower' }, 0);
  addFact('work-2', { summary: 'Removed by me' }, 1);
  run('INSERT INTO preference VALUES (1, \'{"titles":["Lighthouse keeper"]}\', 1, 1)');
  run('INSERT INTO saved_search VALUES (?, \'Near the sea\', \'{"words":["harbour"]}\', 1)', line);
});
afterEach(() => db.close());

function run(sql: string, ...values: unknown[]): void {
  db.prepare(sql).run(...values);
}

function addVersion(id: string, number: number, resume: object): void {
  run(
    `INSERT INTO resume (id, line_id, number, origin, warnings, resume, created_at)
     VALUES (?, ?, ?, 'written', '[]', ?, ?)`,
    ...[id, line, number, JSON.stringify(resume), number],
  );
}

function addFact(id: string, said: object, isRemoved: number): void {
  run(
    `INSERT INTO profile_decision (id, section, marks, said, is_removed, revision, changed_at)
     VALUES (?, 'work', '[]', ?, ?, 1, 1)`,
    ...[id, JSON.stringify(said), isRemoved],
  );
}

const upgrade = () => migrate(db, migrations.slice(0, place + 1));
/** Where a word is found, each by its source. */
const find = (match: string) =>
  db
    .prepare(`
      SELECT d.source FROM search_index JOIN search_document AS d ON d.id = search_index.rowid
      WHERE search_index MATCH ? ORDER BY d.source`)
    .pluck()
    .all(match);
const isSound = () =>
  run("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");

it.each([
  ['Yard', ['resume']],
  ['welds', ['resume']],
  ['rivets', ['draft']],
  ['blower', ['fact']],
  ['Removed', []],
  ['keeper', ['wish']],
  ['sea', ['query']],
  ['harbour', ['query']],
  ['feld', ['draft', 'resume']],
])('finds %s in what was there before', (word, sources) => {
  upgrade();
  expect(find(word)).toEqual(sources);
  isSound();
});

describe('from then on', () => {
  beforeEach(upgrade);

  it('finds what is written', () => {
    addVersion(numberedId(2), 2, { basics: {}, work: [{ name: 'Kiln works' }] });
    expect(find('kiln')).toEqual(['resume']);
    isSound();
  });

  it.each([
    ['draft', 'rivets', `UPDATE resume_draft SET resume = '{"a":"anchors"}'`],
    ['fact', 'blower', `UPDATE profile_decision SET said = '{"a":"anchors"}'`],
    ['wish', 'keeper', `UPDATE preference SET value = '{"a":"anchors"}'`],
    ['query', 'sea', "UPDATE saved_search SET name = 'anchors'"],
    ['resume', 'yard', "UPDATE resume_line SET title = 'anchors'"],
    ['resume', 'welds', `UPDATE resume SET resume = '{"a":"anchors"}'`],
  ])('finds a %s as it was changed, and no more by "%s"', (source, before, sql) => {
    expect(find(before)).toEqual([source]);
    run(sql);
    expect(find('anchors')).toContain(source);
    expect(find(before)).toEqual([]);
    isSound();
  });

  it('finds a fact again that was put back', () => {
    run("UPDATE profile_decision SET is_removed = 1 WHERE id = 'work-1'");
    expect(find('blower')).toEqual([]);
    run("UPDATE profile_decision SET is_removed = 0 WHERE id = 'work-1'");
    expect(find('blower')).toEqual(['fact']);
  });

  it('keeps no trace of a résumé that is removed for good', () => {
    const stored = () =>
      ['search_index_data', 'search_index_docsize', 'search_document']
        .flatMap((table) => db.prepare(`SELECT * FROM ${table}`).raw().all().flat())
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n');
    expect(stored()).toContain('hull');
    run('DELETE FROM resume_line WHERE id = ?', line);
    expect(find('feld')).toEqual([]);
    expect(stored()).not.toMatch(/hull|weld|rivet|mira/i);
    isSound();
  });
});
