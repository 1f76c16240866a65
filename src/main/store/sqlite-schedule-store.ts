/** The engine's store of schedules on SQLite: its two tables, joined. */
import type Database from 'better-sqlite3';
import type { ScheduleStore } from '../engine/timetable/schedule-store.ts';
import { createScheduleRunTable } from './schedule-run-table.ts';
import { createScheduleTable } from './schedule-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export function createSqliteScheduleStore(db: Database.Database): ScheduleStore<SqliteTx> {
  return { ...createScheduleTable(db), ...createScheduleRunTable(db) };
}
