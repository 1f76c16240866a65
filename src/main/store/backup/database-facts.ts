/** What a database says about itself, to compare a copy with what it was copied from. */
import type Database from 'better-sqlite3';

export interface DatabaseFacts {
  /** How many migrations it has seen. */
  readonly schemaVersion: number;
  /** Number of the last recorded change; 0 where nothing was recorded. */
  readonly seq: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads all of it as of one moment: the caller holds a transaction, or nobody writes. */
export function readFacts(db: Database.Database): DatabaseFacts {
  const tables = tableNames(db);
  const count = (table: string) =>
    Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  return {
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
    seq: tables.includes('audit') ? lastSeq(db) : 0,
    counts: Object.fromEntries(tables.map((table) => [table, count(table)])),
  };
}

/** Our own tables; the names stand in our migrations, so that they may be put into a statement. */
export function tableNames(db: Database.Database): readonly string[] {
  return db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
    .map(String);
}

export function lastSeq(db: Database.Database): number {
  return Number(db.prepare('SELECT coalesce(max(seq), 0) FROM audit').pluck().get());
}
