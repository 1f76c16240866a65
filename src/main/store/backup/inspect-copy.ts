/** Looks a sealed copy through: its content as SQLite sees it, and its bytes. */
import Database, { SqliteError } from 'better-sqlite3';
import { findBlobReferences } from './blob-references.ts';
import { type DatabaseFacts, readFacts } from './database-facts.ts';
import { hashFile } from './hash-file.ts';

export interface CopyReport {
  readonly sha256: string;
  /** Null where it could not even be read. */
  readonly facts: DatabaseFacts | null;
  /** What SQLite has against it; null: nothing. */
  readonly problem: 'unreadable' | 'integrity' | 'foreign-keys' | null;
}

/** @throws SqliteError when it cannot be read */
export function describeCopy({ path }: { readonly path: string }): {
  readonly sha256: string;
  readonly bytes: number;
  /** Hashes that may name stored files. */
  readonly blobs: string[];
} {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  const blobs = [...findBlobReferences(db)].sort();
  db.close();
  return { ...hashFile(path), blobs };
}

/** Opens the copy for reading only, and checks every page, index and reference. */
export function inspectCopy({ path }: { readonly path: string }): CopyReport {
  const { sha256 } = hashFile(path);
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const problem = findProblem(db);
    return { sha256, facts: readFacts(db), problem };
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    return { sha256, facts: null, problem: 'unreadable' };
  } finally {
    db?.close();
  }
}

function findProblem(db: Database.Database): CopyReport['problem'] {
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  if (integrity !== 'ok') return 'integrity';
  const dangling = db.pragma('foreign_key_check') as unknown[];
  return dangling.length > 0 ? 'foreign-keys' : null;
}
