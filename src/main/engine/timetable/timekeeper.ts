/**
 * Queues the job of every schedule whose time has come, and wakes itself for the next one. In one
 * transaction the run is recorded, its job queued and the next time reckoned: a crash before the
 * commit leaves the occurrence due, one after it leaves it done.
 */
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import type { JobDefinition } from '../define-job.ts';
import type { Desk } from '../desk.ts';
import { gateBefore } from '../gate.ts';
import type { Clock, Logger } from '../ports.ts';
import { dueRun, isDue, type Moment, needsAttention, reckon } from './next-run.ts';
import type { Schedule } from './schedule.ts';
import type { ScheduleStore } from './schedule-store.ts';

/** Scheduled work comes after what the user has just started. */
const PRIORITY = 8;
/**
 * A sleep stops timers, and a jump of the clock belies them. This long after either it is noticed,
 * with no word from the system; with the jitter it makes less than a minute.
 */
const MAX_SLEEP_MS = 15_000;
/** What was missed does not begin all at once when the program starts or the computer wakes. */
const MAX_JITTER_MS = 40_000;
/** After a write that failed: its occurrences are still due. */
const RETRY_MS = 5_000;

export interface TimekeeperParts<Tx> {
  readonly engine: Pick<Desk<Tx>, 'write' | 'enqueue' | 'getJob' | 'listGates'>;
  readonly schedules: ScheduleStore<Tx>;
  readonly definitions: ReadonlyMap<string, JobDefinition<Tx>>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Gives a number in [0, 1), for the jitter of catch-ups. */
  readonly random: () => number;
  /** The computer's time zone as it is now. */
  readonly timeZone: () => string;
}

export interface Timekeeper {
  runOnce(): Promise<void>;
  stop(): void;
}

export function createTimekeeper<Tx>(
  parts: TimekeeperParts<Tx> & { readonly wake: () => void; readonly onChanged: () => void },
): Timekeeper {
  const { engine, schedules, clock, logger } = parts;
  let cancelTimer = (): void => {};

  const moment = (): Moment => ({ now: clock.now(), zone: parts.timeZone() });

  /** Paused work is not queued: it would pile up. It is caught up with when the pause ends. */
  function isPaused({ kind }: Schedule): boolean {
    return gateBefore(engine.listGates(), { kind, key: null })?.reason === 'pause';
  }

  function isReady(schedule: Schedule, at: Moment): boolean {
    return needsAttention(schedule, at) && !(isDue(schedule, at) && isPaused(schedule));
  }

  function queueJob(tx: Tx, schedule: Schedule, due: NonNullable<ReturnType<typeof dueRun>>) {
    const { id, kind, args, label } = schedule;
    const last = schedules.lastJobId(id);
    const previous = last === null ? null : engine.getJob(last);
    if (previous !== null && !isFinalJobState(previous.state)) {
      return { jobId: null, skipped: 'previous-unfinished' } as const;
    }
    if (!parts.definitions.get(kind)?.args.safeParse(args).success) {
      return { jobId: null, skipped: 'args-invalid' } as const;
    }
    const jitter = { delayMs: Math.floor(parts.random() * MAX_JITTER_MS) };
    const { job } = engine.enqueue(tx, {
      ...{ kind, args, label, priority: PRIORITY },
      idempotencyKey: `schedule:${id}:${due.occurrence}`,
      ...(due.trigger === 'catch-up' && jitter),
    });
    return { jobId: job.id, skipped: null };
  }

  /** Looks at it anew: between the look that chose it and this write it may have been changed. */
  function attend(tx: Tx, scheduleId: string): void {
    const schedule = schedules.getSchedule(scheduleId);
    const at = moment();
    if (schedule === null || !isReady(schedule, at)) return;
    const hasRun = (occurrence: number) => schedules.hasRun(scheduleId, occurrence);
    const due = dueRun(schedule, at, hasRun);
    if (due !== null) {
      const outcome = queueJob(tx, schedule, due);
      schedules.addRun(tx, { scheduleId, at: at.now, ...due, ...outcome });
    }
    schedules.saveSchedule(tx, { ...schedule, ...reckon(schedule, at, hasRun) });
  }

  /** Each in a write of its own, so that one that fails keeps no other from running. */
  async function attendAll(): Promise<boolean> {
    const at = moment();
    const ready = schedules.listSchedules().filter((schedule) => isReady(schedule, at));
    const writes = ready.map(({ id }) => engine.write((tx) => attend(tx, id)));
    const ended = await Promise.allSettled(writes);
    for (const end of ended) {
      if (end.status === 'rejected') logger.error({ error: end.reason }, 'a schedule failed');
    }
    if (ended.length > 0) parts.onChanged();
    return ended.every(({ status }) => status === 'fulfilled');
  }

  function sleepMs(): number {
    const now = clock.now();
    const waiting = schedules.listSchedules().filter((schedule) => !isPaused(schedule));
    const times = waiting.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt - now]));
    return Math.max(0, Math.min(MAX_SLEEP_MS, ...times));
  }

  return {
    async runOnce() {
      cancelTimer();
      const isWell = await attendAll().catch((error: unknown) => {
        logger.error({ error }, 'the timetable could not be read');
        return false;
      });
      cancelTimer = clock.setTimer(isWell ? sleepMs() : RETRY_MS, parts.wake);
    },
    stop: () => cancelTimer(),
  };
}
