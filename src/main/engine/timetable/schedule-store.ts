/**
 * The durable store of schedules and their history. As in `JobStore`, what takes a `tx` is
 * synchronous and called inside a write; the reads see what that write has done so far.
 */
import type { Schedule, ScheduleRun } from './schedule.ts';

export interface RunPage {
  /** Only runs with a smaller id. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface ScheduleStore<Tx> {
  /** Adds a schedule, or replaces the one with its id. */
  saveSchedule(tx: Tx, schedule: Schedule): void;
  /** Forgets its history, too. */
  removeSchedule(tx: Tx, id: string): void;
  /** Adds to the history, and forgets its oldest lines beyond a bound. */
  addRun(tx: Tx, run: Omit<ScheduleRun, 'id'>): void;

  getSchedule(id: string): Schedule | null;
  /** Oldest first. */
  listSchedules(): readonly Schedule[];
  hasRun(scheduleId: string, occurrence: number): boolean;
  /** The job that was queued last, or null. */
  lastJobId(scheduleId: string): string | null;
  /** Newest first. */
  listRuns(scheduleId: string, page: RunPage): readonly ScheduleRun[];
}
