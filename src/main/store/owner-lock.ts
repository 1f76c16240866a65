/**
 * The lock that makes a process the one owner of a data folder.
 *
 * It is an exclusive transaction on an empty SQLite file of its own: SQLite's file locks work the
 * same on every system, and the system frees them when the process ends, however it ends.
 */
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';

export interface OwnerLock {
  release(): void;
}

/** Null when another process owns the folder. */
export function acquireOwnerLock(dataFolder: string): OwnerLock | null {
  const db = new Database(join(dataFolder, 'owner.lock'), { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void db.close() };
}
