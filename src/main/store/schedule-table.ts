/** Schedules: what is to run when, and the next time reckoned for each. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { scheduleStops } from '../../shared/domain/schedule-run.ts';
import type { Schedule } from '../engine/timetable/schedule.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const scheduleRowSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    default_key: z.string().nullable(),
    label: z.string(),
    cron: z.string(),
    time_zone: z.string().nullable(),
    args: z.string().transform(decodeJson),
    is_touched: z.number(),
    stopped_by: z.enum(scheduleStops).nullable(),
    next_at: z.number().nullable(),
    reckoned_at: z.number(),
    reckoned_zone: z.string(),
    created_at: z.number(),
  })
  .transform((row): Schedule => {
    const { id, kind, label, cron, args } = row;
    return {
      ...{ id, kind, label, cron, args },
      defaultKey: row.default_key,
      timeZone: row.time_zone,
      isTouched: row.is_touched === 1,
      stoppedBy: row.stopped_by,
      nextAt: row.next_at,
      reckonedAt: row.reckoned_at,
      reckonedZone: row.reckoned_zone,
      createdAt: row.created_at,
    };
  });

export function createScheduleTable(db: Database.Database) {
  const scheduleGet = db.prepare('SELECT * FROM schedule WHERE id = ?');
  const scheduleList = db.prepare('SELECT * FROM schedule ORDER BY created_at, id');
  const scheduleRemove = db.prepare('DELETE FROM schedule WHERE id = ?');
  const scheduleSave = db.prepare(`
    INSERT INTO schedule (id, kind, default_key, label, cron, time_zone, args, is_touched,
      stopped_by, next_at, reckoned_at, reckoned_zone, created_at)
    VALUES (@id, @kind, @defaultKey, @label, @cron, @timeZone, @args, @isTouched,
      @stoppedBy, @nextAt, @reckonedAt, @reckonedZone, @createdAt)
    ON CONFLICT (id) DO UPDATE SET label = excluded.label, cron = excluded.cron,
      time_zone = excluded.time_zone, args = excluded.args, is_touched = excluded.is_touched,
      stopped_by = excluded.stopped_by, next_at = excluded.next_at,
      reckoned_at = excluded.reckoned_at, reckoned_zone = excluded.reckoned_zone`);
  return {
    saveSchedule(_tx: SqliteTx, schedule: Schedule): void {
      const args = encodeJson(schedule.args);
      scheduleSave.run({ ...schedule, args, isTouched: schedule.isTouched ? 1 : 0 });
    },
    removeSchedule: (_tx: SqliteTx, id: string) => void scheduleRemove.run(id),
    getSchedule(id: string): Schedule | null {
      const row = scheduleGet.get(id);
      return row === undefined ? null : scheduleRowSchema.parse(row);
    },
    listSchedules: (): readonly Schedule[] =>
      scheduleList.all().map((row) => scheduleRowSchema.parse(row)),
  };
}
