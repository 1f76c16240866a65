import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTimetableLab, scheduledKind, type TimetableLab } from '../support/timetable-lab.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What may happen to a computer, in any order. */
const happening = fc.oneof(
  fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 10 * minute }) }),
  fc.record({ type: fc.constant('sleep' as const), ms: fc.integer({ min: minute, max: 3 * day }) }),
  fc.record({
    type: fc.constant('jump' as const),
    ms: fc.integer({ min: -2 * day, max: 2 * day }),
  }),
  fc.record({ type: fc.constant('jump' as const), ms: fc.constantFrom(-3_653 * day, 3_653 * day) }),
  fc.record({ type: fc.constantFrom('restart', 'crash', 'pause', 'resume', 'end jobs') }),
  fc.record({ type: fc.constant('travel' as const), to: fc.constantFrom('UTC', 'Asia/Tokyo') }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const crons = ['0 6 * * *', '*/10 * * * *', '30 2 * * 1', '0 */6 * * *'];

interface World {
  lab: TimetableLab;
  zone: string;
  readonly open: (now: number, zone: string) => TimetableLab;
}

async function happen(world: World, event: Happening): Promise<void> {
  const { lab } = world;
  if (event.type === 'wait' && 'ms' in event) await lab.clock.advance(event.ms);
  else if ('ms' in event) await lab.leap(event.ms);
  else if ('to' in event) {
    world.zone = event.to;
    lab.travel(event.to);
  } else if (event.type === 'pause') await lab.engine.pause();
  else if (event.type === 'resume') await lab.engine.resume();
  else if (event.type === 'end jobs') await lab.endJobs();
  else {
    await (event.type === 'crash' ? lab.crash() : lab.close());
    world.lab = world.open(lab.clock.now(), world.zone);
    await world.lab.timetable.start();
  }
  await world.lab.clock.settle();
}

it('runs no occurrence twice and starves none, whatever happens to the computer', async () => {
  const folder = temporaryFolder();
  let worlds = 0;
  const plan = fc.tuple(fc.constantFrom(...crons), fc.array(happening, { maxLength: 25 }));
  await fc.assert(
    fc.asyncProperty(plan, async ([cron, events]) => {
      worlds += 1;
      const path = join(folder, `${worlds}.db`);
      const kinds = [scheduledKind({ cron })];
      const open = (now: number, zone: string) => createTimetableLab({ path, kinds, now, zone });
      const world: World = { open, zone: 'UTC', lab: open(Date.UTC(2030, 0, 7, 5, 59), 'UTC') };
      await world.lab.timetable.start();
      await world.lab.clock.settle();
      for (const event of events) await happen(world, event);
      const { lab } = world;
      await lab.engine.resume();
      await lab.clock.settle();
      await lab.clock.advance(15_000);

      const runs = lab.runs();
      expect(new Set(runs.map(({ occurrence }) => occurrence)).size).toBe(runs.length);
      const jobIds = runs.flatMap(({ jobId }) => (jobId === null ? [] : [jobId]));
      expect(new Set(jobIds).size).toBe(jobIds.length);
      expect(new Set(lab.jobs().map(({ id }) => id))).toEqual(new Set(jobIds));
      // Whatever was due has been seen to, and the next one is near: a week at most, and the days
      // whose times were run already before the clock was set back.
      const { nextAt } = lab.schedule();
      const now = lab.clock.now();
      expect(nextAt).toBeGreaterThan(now);
      const passedOver = runs.filter(({ occurrence }) => (occurrence ?? 0) > now).length;
      expect(nextAt).toBeLessThanOrEqual(now + 7 * day * (passedOver + 1));
      await lab.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
