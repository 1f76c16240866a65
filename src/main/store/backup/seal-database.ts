/** Makes a database one plain file: nothing in a write-ahead log, nothing to recover, synced. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Nobody else may have it open. */
export function sealDatabase(path: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
