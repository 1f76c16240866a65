/** Gives the statements of a script one by one; SQLite itself says where each of them ends. */
import type Database from 'better-sqlite3';

/**
 * Lazy: a statement is looked at only when those before it have been run, because it may need what
 * they made. What SQLite cannot make sense of comes whole, so that running it tells what is wrong.
 */
export function* splitStatements(db: Database.Database, script: string): Generator<string> {
  let start = 0;
  for (let end = script.indexOf(';'); end !== -1; end = script.indexOf(';', end + 1)) {
    const piece = script.slice(start, end + 1);
    if (!isStatement(db, piece)) continue;
    yield piece;
    start = end + 1;
  }
  const rest = script.slice(start);
  if (rest.trim() !== '') yield rest;
}

/** A semicolon within a text, a comment or a trigger ends nothing: SQLite refuses such a piece. */
function isStatement(db: Database.Database, piece: string): boolean {
  try {
    db.prepare(piece);
    return true;
  } catch {
    return false;
  }
}
