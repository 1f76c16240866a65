/** The history of schedules: what became of each occurrence. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { runTriggers, skipReasons } from '../../shared/domain/schedule-run.ts';
import type { ScheduleRun } from '../engine/timetable/schedule.ts';
import type { RunPage } from '../engine/timetable/schedule-store.ts';
import type { SqliteTx } from './sqlite-tx.ts';

/** Lines kept of each schedule: two days of one that runs every minute. */
const KEPT_RUNS = 3_000;

const scheduleRunRowSchema = z
  .object({
    id: z.number(),
    schedule_id: z.string(),
    occurrence: z.number().nullable(),
    at: z.number(),
    trigger: z.enum(runTriggers),
    missed: z.number(),
    job_id: z.string().nullable(),
    skipped: z.enum(skipReasons).nullable(),
  })
  .transform(
    ({ schedule_id, job_id, ...run }): ScheduleRun => ({
      ...run,
      scheduleId: schedule_id,
      jobId: job_id,
    }),
  );

export function createScheduleRunTable(db: Database.Database) {
  const scheduleRunFind = db
    .prepare('SELECT 1 FROM schedule_run WHERE schedule_id = ? AND occurrence = ?')
    .pluck();
  const scheduleRunInsert = db.prepare(`
    INSERT INTO schedule_run (schedule_id, occurrence, at, trigger, missed, job_id, skipped)
    VALUES (@scheduleId, @occurrence, @at, @trigger, @missed, @jobId, @skipped)`);
  const scheduleRunLastJob = db
    .prepare(`
      SELECT job_id FROM schedule_run WHERE schedule_id = ? AND job_id IS NOT NULL
      ORDER BY id DESC LIMIT 1`)
    .pluck();
  const scheduleRunList = db.prepare(`
    SELECT * FROM schedule_run WHERE schedule_id = ? AND id < ? ORDER BY id DESC LIMIT ?`);
  const scheduleRunRemoveOld = db.prepare(`
    DELETE FROM schedule_run WHERE schedule_id = @id AND id <= (
      SELECT id FROM schedule_run WHERE schedule_id = @id ORDER BY id DESC LIMIT 1 OFFSET @kept)`);
  return {
    addRun(_tx: SqliteTx, run: Omit<ScheduleRun, 'id'>): void {
      scheduleRunInsert.run(run);
      scheduleRunRemoveOld.run({ id: run.scheduleId, kept: KEPT_RUNS });
    },
    hasRun: (scheduleId: string, occurrence: number) =>
      scheduleRunFind.get(scheduleId, occurrence) !== undefined,
    lastJobId(scheduleId: string): string | null {
      const id = scheduleRunLastJob.get(scheduleId);
      return id === undefined ? null : String(id);
    },
    listRuns: (scheduleId: string, { before, limit }: RunPage): readonly ScheduleRun[] =>
      scheduleRunList
        .all(scheduleId, before ?? Number.MAX_SAFE_INTEGER, limit)
        .map((row) => scheduleRunRowSchema.parse(row)),
  };
}
