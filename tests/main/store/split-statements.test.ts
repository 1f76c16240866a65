import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../../src/main/store/migrations/index.ts';
import { splitStatements } from '../../../src/main/store/split-statements.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
});
afterEach(() => db.close());

/** Runs each as it comes, as a migration does: later ones may need what earlier ones made. */
function runEach(script: string): readonly string[] {
  const statements: string[] = [];
  for (const statement of splitStatements(db, script)) {
    db.exec(statement);
    statements.push(statement.trim());
  }
  return statements;
}

it('ends a statement where SQLite does, and not at each semicolon', () => {
  const script = `
    -- a note; with a semicolon
    CREATE TABLE a (text TEXT DEFAULT ';');
    CREATE TRIGGER t AFTER INSERT ON a BEGIN
      UPDATE a SET text = 'x;y';
      DELETE FROM a WHERE text = '';
    END;
    /* three; */ INSERT INTO a VALUES ('one; two');
    -- the end`;
  const statements = runEach(script);
  expect(statements).toHaveLength(4);
  expect(statements[1]).toMatch(/^CREATE TRIGGER[\s\S]*END;$/);
  expect(db.prepare('SELECT text FROM a').pluck().all()).toEqual(['x;y']);
});

it('gives what SQLite does not understand whole, so that running it says why', () => {
  expect(() => runEach('CREATE TABLE a (b); CREATE TABLE; CREATE TABLE c (d);')).toThrow(/syntax/);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual([
    'a',
  ]);
});

it('runs every migration to the same schema as the script at once', () => {
  const schema = (run: (sql: string) => unknown) => {
    for (const { sql } of migrations) run(sql);
    const rows = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    db.close();
    db = new Database(':memory:');
    return rows;
  };
  const split = schema(runEach);
  expect(split).toEqual(schema((sql) => db.exec(sql)));
  expect(split.length).toBeGreaterThan(10);
});
