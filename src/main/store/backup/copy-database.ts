/** Copies a database that may be in use, with SQLite's backup API, as of one moment. */
import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type DatabaseFacts, readFacts } from './database-facts.ts';
import { sealDatabase } from './seal-database.ts';

/** The writer does not wait for us, whatever this is: only how often the thread takes a breath. */
const PAGES_PER_TURN = 4_096;
/** A reader waits at most for another start that recovers the write-ahead log. */
const PATIENCE_MS = 5_000;

/**
 * Reads through a connection of its own that holds one snapshot, so that writes go on and change
 * nothing in the copy. The facts are those of the source, for comparing. For a thread: the last
 * turn syncs the whole copy, which would hold up whoever shares the thread.
 *
 * @param to does not exist yet; becomes one file, synced, that only the user can read
 */
export async function copyDatabase(paths: {
  readonly from: string;
  readonly to: string;
}): Promise<DatabaseFacts> {
  const db = new Database(paths.from, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    db.pragma('query_only = ON');
    db.exec('BEGIN');
    const facts = readFacts(db);
    await db.backup(paths.to, { progress: () => PAGES_PER_TURN });
    db.exec('COMMIT');
    chmodSync(paths.to, 0o600);
    sealDatabase(paths.to);
    return facts;
  } finally {
    db.close();
  }
}
