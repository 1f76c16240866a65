/** Jobs: the named queries of the table, prepared once. */
import type Database from 'better-sqlite3';
import { createJobQueue } from './job-queue.ts';
import { createJobReads } from './job-reads.ts';
import { createJobWrites } from './job-writes.ts';

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createJobTable(db: Database.Database) {
  return { ...createJobReads(db), ...createJobQueue(db), ...createJobWrites(db) };
}
