/** Brings the stored schedules in line with what the kinds of this version declare. */
import type { JobDefinition } from '../define-job.ts';
import { asDeclared } from './as-declared.ts';
import { type Moment, type Reckoning, reckon } from './next-run.ts';
import type { DefaultSchedule, Schedule } from './schedule.ts';
import type { ScheduleStore } from './schedule-store.ts';

interface SeedParts<Tx> {
  readonly schedules: ScheduleStore<Tx>;
  readonly definitions: ReadonlyMap<string, JobDefinition<Tx>>;
  readonly newId: () => string;
}

/** Adds new defaults, follows changed ones, and stops what nothing in this version can run. */
export function seedSchedules<Tx>(tx: Tx, parts: SeedParts<Tx>, moment: Moment): void {
  const { schedules, definitions } = parts;
  const known = schedules.listSchedules();

  /** What keeps its times keeps its next one: it may be due, and then it is caught up with. */
  function nextFor(before: Schedule, after: Schedule): Partial<Reckoning> {
    if (after.stoppedBy !== null) return { nextAt: null };
    if (before.stoppedBy === null && before.cron === after.cron) return {};
    return reckon(after, moment, (occurrence) => schedules.hasRun(after.id, occurrence));
  }

  for (const schedule of known) {
    const declared = asDeclared(schedule, definitions.get(schedule.kind));
    const settled = declared === null ? stop(schedule) : letGo(declared);
    if (isSame(schedule, settled)) continue;
    schedules.saveSchedule(tx, { ...settled, ...nextFor(schedule, settled) });
  }
  for (const { kind, schedules: defaults = [] } of definitions.values()) {
    for (const wanted of defaults) {
      const isKnown = known.some((row) => row.kind === kind && row.defaultKey === wanted.key);
      if (isKnown) continue;
      schedules.saveSchedule(tx, toSchedule(kind, wanted, { id: parts.newId(), moment }));
    }
  }
}

/** A pause of the user's outlives the kind. */
function stop(schedule: Schedule): Schedule {
  return { ...schedule, stoppedBy: schedule.stoppedBy ?? 'kind-gone' };
}

function letGo(schedule: Schedule): Schedule {
  return schedule.stoppedBy === 'kind-gone' ? { ...schedule, stoppedBy: null } : schedule;
}

function isSame(a: Schedule, b: Schedule): boolean {
  const shown = ({ args, label, cron, stoppedBy }: Schedule) =>
    JSON.stringify([args, label, cron, stoppedBy]);
  return shown(a) === shown(b);
}

function toSchedule(
  kind: string,
  { key, cron, args, label }: DefaultSchedule<unknown>,
  { id, moment }: { readonly id: string; readonly moment: Moment },
): Schedule {
  const rhythm = { cron, timeZone: null };
  return {
    ...{ id, kind, defaultKey: key, label, args, ...rhythm },
    ...{ isTouched: false, stoppedBy: null, createdAt: moment.now },
    ...reckon(rhythm, moment, () => false),
  };
}
