/**
 * A timetable on real SQLite, with a clock, a time zone and a chance that the test decides. Jobs
 * are queued and stay so, unless the test ends them or starts the engine.
 */
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../src/main/engine/define-job.ts';
import type { Job } from '../../src/main/engine/job.ts';
import type { ScheduleRun } from '../../src/main/engine/timetable/schedule.ts';
import { createTimetable } from '../../src/main/engine/timetable/timetable.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { createSqliteScheduleStore } from '../../src/main/store/sqlite-schedule-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { createEngineBundle } from './engine-bundle.ts';
import { createFakeClock } from './fake-clock.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';

const done = { status: 'done', output: null } as const;

/** A kind that runs by itself every day at 06:00, unless said otherwise. */
export function scheduledKind(
  overrides: Partial<JobDefinition<SqliteTx, { depth: number }>> & { readonly cron?: string } = {},
): JobDefinition<SqliteTx> {
  const { cron = '0 6 * * *', ...rest } = overrides;
  const given = { args: { depth: 3 }, label: 'Look around' };
  return defineJob<SqliteTx, { depth: number }, null>({
    ...{ kind: 'look-around', args: z.object({ depth: z.number() }), output: z.null() },
    ...{ retry: { maxTries: 1, baseDelayMs: 1_000 }, timeoutMs: 60_000, concurrency: 2 },
    ...{ defaultPriority: 5, handler: async () => done },
    schedules: [{ key: 'daily', cron, ...given }],
    userSchedule: given,
    ...rest,
  } as JobDefinition<SqliteTx, { depth: number }, null>);
}

interface LabOptions {
  /** A file to reopen later; in memory by default. */
  readonly path?: string;
  readonly kinds?: readonly JobDefinition<SqliteTx>[];
  /** Wall clock at the start; Monday 7 January 2030, 09:00 UTC, by default. */
  readonly now?: number;
  readonly zone?: string;
  /** In [0, 1): how much of the jitter a catch-up takes. */
  readonly chance?: number;
  /** Called around commits, as crash tests need. */
  readonly reach?: (place: string) => void;
}

export type TimetableLab = ReturnType<typeof createTimetableLab>;

let ids = 500_000;
const newId = (): string => {
  ids += 1;
  return numberedId(ids);
};

// Over 50 lines: it opens every part and reads as a list.
export function createTimetableLab(options: LabOptions = {}) {
  const { path = ':memory:', kinds = [scheduledKind()], chance = 0.5, reach } = options;
  let { zone = 'UTC' } = options;
  const clock = createFakeClock(options.now);
  const db = openDatabase(path);
  const store = createSqliteJobStore(db, clock, reach);
  const schedules = createSqliteScheduleStore(db);
  const { engine, job } = createEngineBundle(store, kinds, { clock, newId });
  const timetable = createTimetable({
    ...{ engine, schedules, clock, newId, logger: silentLogger, definitions: kinds },
    ...{ random: () => chance, timeZone: () => zone },
  });
  const isUnfinished = ({ finishedAt }: Job) => finishedAt === null;

  return {
    ...{ db, engine, timetable, schedules, clock, job },
    /** The only schedule, or the first one. */
    schedule() {
      const [first] = schedules.listSchedules();
      if (first === undefined) throw new TypeError('there is no schedule');
      return first;
    },
    /** The whole history, oldest first. */
    runs: (): readonly ScheduleRun[] =>
      schedules
        .listSchedules()
        .flatMap(({ id }) => schedules.listRuns(id, { limit: 10_000 }))
        .sort((a, b) => a.id - b.id),
    jobs: () => engine.listJobs(500),
    /** Ends what is queued, as its run would. */
    async endJobs(): Promise<void> {
      for (const { id } of engine.listJobs(500).filter(isUnfinished)) await engine.cancel(id);
    },
    /** The computer sleeps or the clock jumps: the wall clock moves, and no timer has run. */
    async leap(ms: number): Promise<void> {
      clock.jumpTo(clock.now() + ms);
      await clock.settle();
    },
    travel(to: string): void {
      zone = to;
    },
    /** Ends as a program that is closed does. */
    async close(): Promise<void> {
      await timetable.stop();
      await store.close();
      db.close();
    },
    /** Ends as a process that is killed does: nothing is waited for, nothing is written. */
    async crash(): Promise<void> {
      db.close();
      await timetable.stop();
    },
  };
}
