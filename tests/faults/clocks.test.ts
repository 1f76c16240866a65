import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { clockChanges } from '../support/clock-changes.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';
import { createFakeClock, FAKE_NOW } from '../support/fake-clock.ts';
import { prove } from '../support/faults/fault-row.ts';
import { rejectOnAbort } from '../support/reject-on-abort.ts';
import { createTimetableLab, scheduledKind } from '../support/timetable-lab.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;
const timeoutMs = 10 * minute;

const jumps = [hour, -hour, day, -day, -10 * year];
/** There and back, these pass over a daily time that had not been run. */
const farJumps = [day, -10 * year];

/** An engine whose jobs wait, fail once, or hang, each as its arguments say. */
function setup(clock = createFakeClock()) {
  const lab = createEngineLab(engineStores.SQLite!);
  const begun: string[] = [];
  const bundle = lab.setup(
    async (ctx, args) => {
      const { does } = z.object({ does: z.string() }).parse(args);
      await ctx.step(does, { output: z.string() }, async ({ signal }) => {
        begun.push(does);
        if (does === 'hangs') return rejectOnAbort(signal);
        if (does === 'fails once' && begun.filter((name) => name === does).length === 1) {
          throw new AppError('task-crashed');
        }
        return 'done';
      });
      return { status: 'done', output: null };
    },
    { concurrency: 3, timeoutMs },
    { clock },
  );
  return { ...bundle, lab, begun };
}

/** What became of a waiting, a failing and a hanging job when the wall clock jumped under them. */
async function jumpUnderJobs(jump: number) {
  const { engine, clock, enqueue, job, settle, begun, lab } = setup();
  await engine.start();
  const waits = await enqueue({ does: 'waits' }, { delayMs: 5 * minute });
  const fails = await enqueue({ does: 'fails once' });
  const hangs = await enqueue({ does: 'hangs' });
  await settle();
  clock.jumpTo(clock.now() + jump);
  // The scheduler trusts no timer for longer than a minute.
  await clock.advance(6 * minute);
  const afterWaits = { waits: job(waits).state, fails: job(fails).state };
  const beforeTimeout = job(hangs).state;
  await clock.advance(timeoutMs);
  const counts = begun.filter((name) => name !== 'hangs').toSorted();
  const timedOut = job(hangs).failure?.code ?? job(hangs).hold?.reason;
  await lab.cleanUp();
  return { ...afterWaits, beforeTimeout, counts, timedOut };
}

async function countRunsAcross(jump: number): Promise<number> {
  const lab = createTimetableLab({ now: Date.parse('2030-01-07T05:59:00Z') });
  await lab.timetable.start();
  await lab.clock.settle();
  await lab.clock.advance(2 * minute);
  await lab.endJobs();
  await lab.leap(jump);
  await lab.clock.advance(minute);
  await lab.endJobs();
  await lab.leap(-jump);
  await lab.clock.advance(minute);
  const occurrences = lab.runs().map(({ occurrence }) => occurrence);
  expect(new Set(occurrences).size).toBe(occurrences.length);
  await lab.close();
  return occurrences.length;
}

describe('a clock that is set', () => {
  it('runs nothing twice, starves nothing, and leaves timeouts alone', async () => {
    const row = { id: 'F10', fault: 'clock jumps' };
    await prove({ ...row, asked: '0 double, 0 starved, timeouts as before' }, async () => {
      for (const jump of jumps) {
        expect(await jumpUnderJobs(jump), `by ${jump} ms`).toEqual({
          ...{ waits: 'completed', fails: 'completed', beforeTimeout: 'running' },
          counts: ['fails once', 'fails once', 'waits'],
          timedOut: 'job-timeout',
        });
        // The run of today; what a far jump passes over is caught up with once, and none run again.
        expect(await countRunsAcross(jump), `by ${jump} ms`).toBe(farJumps.includes(jump) ? 2 : 1);
      }
      const done =
        'by ±1 h, ±1 d, −10 y under a waiting, a failing and a hanging job, and schedules';
      return { done, count: jumps.length, result: 'each ran once, at its time by real time' };
    });
  });
});

describe('a computer that sleeps', () => {
  it('catches up once within a minute, and counts no sleep as work', async () => {
    const row = { id: 'F11', fault: 'sleep of 8 h' };
    await prove({ ...row, asked: 'once ≤ 60 s after, not counted as timeout' }, async () => {
      const timetable = createTimetableLab({
        ...{ now: Date.parse('2030-01-07T01:00:00Z'), chance: 0.999 },
      });
      await timetable.timetable.start();
      await timetable.clock.settle();
      await timetable.leap(8 * hour);
      await timetable.clock.advance(minute);
      const [job] = timetable.jobs();
      const lateMs = (job?.hold?.until ?? 0) - Date.parse('2030-01-07T09:00:00Z');
      expect(timetable.runs()).toMatchObject([{ trigger: 'catch-up', missed: 1 }]);
      expect(lateMs).toBeLessThanOrEqual(minute);
      await timetable.close();

      const clock = createFakeClock();
      let sleptMs = 0;
      // Some systems' monotonic clocks go on while they sleep.
      const sleeper = { ...clock, monotonicMs: () => clock.monotonicMs() + sleptMs };
      const { engine, enqueue, job: jobOf, settle, lab } = setup(sleeper);
      await engine.start();
      const hangs = await enqueue({ does: 'hangs' });
      await settle();
      sleptMs = 8 * hour;
      clock.jumpTo(FAKE_NOW + sleptMs);
      await clock.advance(timeoutMs / 2);
      expect(jobOf(hangs).state).toBe('running');
      await clock.advance(timeoutMs / 2);
      expect(jobOf(hangs).failure?.code ?? jobOf(hangs).hold?.reason).toBe('job-timeout');
      await lab.cleanUp();
      return {
        done: 'asleep over a schedule, and under a job with a time limit',
        count: 2,
        result: `one catch-up, ${Math.round(lateMs / 1_000)} s after; the job had its whole time`,
      };
    });
  });
});

describe('a change of the clocks', () => {
  it('leaves one daily run on each date', async () => {
    const row = { id: 'F12', fault: 'summer time' };
    await prove({ ...row, asked: 'exactly one daily run each date' }, async () => {
      let dates = 0;
      for (const { zone, cron, change, expected } of clockChanges) {
        const now = Date.parse(expected[0]) - 2 * hour;
        const lab = createTimetableLab({ kinds: [scheduledKind({ cron })], zone, now });
        await lab.timetable.start();
        await lab.clock.settle();
        for (const _ of expected) {
          await lab.leap((lab.schedule().nextAt ?? 0) - lab.clock.now() - 10_000);
          await lab.clock.advance(15_000);
          await lab.endJobs();
        }
        const ran = lab.runs().map(({ occurrence }) => occurrence);
        expect(ran, `${zone}, ${change}`).toEqual(expected.map((text) => Date.parse(text)));
        dates += expected.length;
        await lab.close();
      }
      const zones = new Set(clockChanges.map(({ zone }) => zone)).size;
      return {
        done: `${zones} zones, spring and autumn, the day before and after`,
        count: dates,
        result: `${dates} dates, one run each at the instant of the table`,
      };
    });
  });
});
