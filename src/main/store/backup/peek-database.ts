/** Looks at a database before it is opened for good, and changes nothing of it. */
import { statSync } from 'node:fs';
import Database, { SqliteError } from 'better-sqlite3';
import { lastSeq, tableNames } from './database-facts.ts';

export interface DatabasePeek {
  /** `empty` is what a first start leaves that ended at once; `damaged` cannot be read. */
  readonly state: 'absent' | 'empty' | 'sound' | 'damaged';
  readonly schemaVersion: number;
  /** Number of the last recorded change, where it can be read. */
  readonly seq: number;
}

const damage = /^SQLITE_(CORRUPT|NOTADB)/;

/**
 * Finds what is no database, what is cut off, and tables whose first page is gone; not each damaged
 * page, which takes reading them all. Nobody else may have it open.
 */
export function peekDatabase({ path }: { readonly path: string }): DatabasePeek {
  const size = sizeOf(path);
  const unread = { schemaVersion: 0, seq: 0 };
  if (size === null) return { state: 'absent', ...unread };
  // SQLite throws a log away whose database is empty: it must not come to that.
  const hasLog = (sizeOf(`${path}-wal`) ?? 0) > 0;
  if (size === 0) return { state: hasLog ? 'damaged' : 'empty', ...unread };
  try {
    return { state: 'sound', ...readThrough(path) };
  } catch (error) {
    if (error instanceof SqliteError && damage.test(error.code)) {
      return { state: 'damaged', ...unread };
    }
    throw error;
  }
}

/** For reading only: the last reader would otherwise move the log into the database. */
function readThrough(path: string): Pick<DatabasePeek, 'schemaVersion' | 'seq'> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const tables = tableNames(db);
    for (const table of tables) db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get();
    const schemaVersion = Number(db.pragma('user_version', { simple: true }));
    return { schemaVersion, seq: tables.includes('audit') ? lastSeq(db) : 0 };
  } finally {
    db.close();
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
