import type Database from 'better-sqlite3';
import type { Logger } from '../engine/ports.ts';

/** Closes the writing connection, once SQLite has refreshed its statistics where it can. */
export function closeDatabase(db: Database.Database, logger: Pick<Logger, 'warn'>): void {
  try {
    db.pragma('optimize');
  } catch (error) {
    // It writes, and a full or broken disk must not keep the program from ending.
    logger.warn({ error }, 'the statistics of the database were not refreshed');
  }
  db.close();
}
