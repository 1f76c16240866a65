/**
 * Which stored files a database may refer to: every SHA-256 in hexadecimal that stands anywhere in
 * its texts. Too many rather than too few, and right for tables that do not exist yet.
 */
import type Database from 'better-sqlite3';
import { tableNames } from './database-facts.ts';

/** The longest of all, and it tells only of what jobs did: no file is needed for its sake. */
const NOT_READ: readonly string[] = ['audit'];

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** Reads every row: for a thread, or for a database that nobody waits for. */
export function findBlobReferences(db: Database.Database): ReadonlySet<string> {
  const found = new Set<string>();
  for (const table of tableNames(db)) {
    if (NOT_READ.includes(table)) continue;
    for (const column of textColumns(db, table)) {
      const texts = db
        .prepare(`SELECT "${column}" FROM "${table}" WHERE length("${column}") >= 64`)
        .pluck();
      for (const text of texts.iterate()) {
        for (const [hash] of String(text).matchAll(HASH)) found.add(hash);
      }
    }
  }
  return found;
}

function textColumns(db: Database.Database, table: string): readonly string[] {
  return db
    .prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
    .pluck()
    .all(table)
    .map(String);
}
