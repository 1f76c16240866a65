/** A schedule and its history as the engine and the store know them. Times are ms since 1970. */
import type { RunTrigger, ScheduleStop, SkipReason } from '../../../shared/domain/schedule-run.ts';

/** A schedule that a kind brings along; the user may change when it runs, and pause it. */
export interface DefaultSchedule<Args> {
  /** Names it among the kind's; never changed, since rows are found by it. */
  readonly key: string;
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string;
  readonly args: Args;
  /** What its jobs are called in lists. */
  readonly label: string;
}

/** What a schedule that the user makes is given: the window says when, never what. */
export type UserSchedule<Args> = Pick<DefaultSchedule<Args>, 'args' | 'label'>;

/** When something occurs. */
export interface Rhythm {
  readonly cron: string;
  /** IANA name; null: the computer's own, whichever that is at the time. */
  readonly timeZone: string | null;
}

export interface Schedule extends Rhythm {
  readonly id: string;
  readonly kind: string;
  /** The key of the kind's default that it came from; null: the user made it. */
  readonly defaultKey: string | null;
  readonly label: string;
  readonly args: unknown;
  /** The user has changed when it runs, so that a new default leaves that alone. */
  readonly isTouched: boolean;
  /** Why it stands still, or null. */
  readonly stoppedBy: ScheduleStop | null;
  /** The next occurrence; in the past: due. Null while stopped, or where none will come. */
  readonly nextAt: number | null;
  /** When, and in which time zone, `nextAt` was reckoned. */
  readonly reckonedAt: number;
  readonly reckonedZone: string;
  readonly createdAt: number;
}

/** One line of the history: a job that was queued, or why none was. */
export interface ScheduleRun {
  /** Counts up over all schedules. */
  readonly id: number;
  readonly scheduleId: string;
  /** The occurrence that it stands for; null where the user asked for it. */
  readonly occurrence: number | null;
  readonly at: number;
  readonly trigger: RunTrigger;
  /** Occurrences that a catch-up makes up for, its own among them; counted up to a bound. */
  readonly missed: number;
  readonly jobId: string | null;
  readonly skipped: SkipReason | null;
}
