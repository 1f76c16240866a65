/** SQLite's own check that the file is what it should be. */
import type Database from 'better-sqlite3';
import { SqliteError } from 'better-sqlite3';
import { z } from 'zod';
import type { QueryInput, QueryOutput } from './query-list.ts';

/** A damaged file may have a problem a page; the first ones say enough. */
const MAX_PROBLEMS = 20;

export function createIntegrityQuery(db: Database.Database) {
  const integrityQuick = db.prepare(`PRAGMA quick_check(${MAX_PROBLEMS})`).pluck();
  const integrityFull = db.prepare(`PRAGMA integrity_check(${MAX_PROBLEMS})`).pluck();
  return ({ kind }: QueryInput<'integrity'>): QueryOutput<'integrity'> => {
    const check = kind === 'quick' ? integrityQuick : integrityFull;
    try {
      const lines = z.array(z.string()).parse(check.all());
      return { problems: lines.length === 1 && lines[0] === 'ok' ? [] : lines };
    } catch (error) {
      // Where a page makes no sense at all the check itself breaks off.
      if (error instanceof SqliteError && isDamage(error.code)) return { problems: [error.code] };
      throw error;
    }
  };
}

const isDamage = (code: string): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(code);
