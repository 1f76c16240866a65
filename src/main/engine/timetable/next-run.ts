/**
 * Decides for one schedule what a moment asks for. Pure but for the two questions it is handed, so
 * that every jump of the clock can be tested as a table.
 */
import type { RunTrigger } from '../../../shared/domain/schedule-run.ts';
import { createOccurrences, type Occurrences } from './occurrences.ts';
import type { Rhythm, Schedule } from './schedule.ts';

/** Later than this, the time was missed: the program was closed, asleep, paused or put forward. */
const LATE_MS = 60_000;
/** Counted up to here: this many stand for any more, so that years missed cost no more than days. */
export const MAX_MISSED = 100;

export interface Moment {
  readonly now: number;
  /** The computer's time zone. */
  readonly zone: string;
}

/** What `nextAt` is reckoned from, kept with it to notice when that no longer holds. */
export type Reckoning = Pick<Schedule, 'nextAt' | 'reckonedAt' | 'reckonedZone'>;

export interface Due {
  readonly occurrence: number;
  readonly trigger: RunTrigger;
  readonly missed: number;
}

type HasRun = (occurrence: number) => boolean;

const zoneOf = ({ timeZone }: Rhythm, { zone }: Moment) => timeZone ?? zone;

/** Whether its time has come, or what its next time was reckoned from is another by now. */
export function needsAttention(schedule: Schedule, moment: Moment): boolean {
  return schedule.stoppedBy === null && (isDue(schedule, moment) || isStale(schedule, moment));
}

export function isDue({ nextAt }: Pick<Schedule, 'nextAt'>, { now }: Moment): boolean {
  return nextAt !== null && nextAt <= now;
}

/** The clock was set back to before the reckoning, or the computer is in another time zone. */
function isStale(schedule: Schedule, moment: Moment): boolean {
  return moment.now < schedule.reckonedAt || schedule.reckonedZone !== zoneOf(schedule, moment);
}

/**
 * The next occurrence after now that has not been run: where the clock was set back, the times that
 * come again are passed over.
 */
export function reckon(rhythm: Rhythm, moment: Moment, hasRun: HasRun): Reckoning {
  const zone = zoneOf(rhythm, moment);
  const { next } = createOccurrences(rhythm.cron, zone);
  let nextAt = next(moment.now);
  // Bounded by the length of the history.
  while (nextAt !== null && hasRun(nextAt)) nextAt = next(nextAt);
  return { nextAt, reckonedAt: moment.now, reckonedZone: zone };
}

/** What a due schedule runs: one occurrence, which stands for all that were missed. */
export function dueRun(schedule: Schedule, moment: Moment, hasRun: HasRun): Due | null {
  const { nextAt } = schedule;
  if (nextAt === null || !isDue(schedule, moment)) return null;
  const occurrences = createOccurrences(schedule.cron, zoneOf(schedule, moment));
  const span = { after: nextAt, until: moment.now };
  const latest = latestNotRun(occurrences, span, hasRun) ?? nextAt;
  const missed = Math.min(MAX_MISSED, 1 + occurrences.count(span, MAX_MISSED - 1));
  const isInTime = missed === 1 && moment.now - nextAt <= LATE_MS;
  return isInTime
    ? { occurrence: nextAt, trigger: 'time', missed: 0 }
    : { occurrence: latest, trigger: 'catch-up', missed };
}

/** Null where the latest was run already, before the clock was set back: then the first stands. */
function latestNotRun(
  { latest }: Occurrences,
  span: { readonly after: number; readonly until: number },
  hasRun: HasRun,
): number | null {
  const found = latest(span);
  return found === null || hasRun(found) ? null : found;
}
