import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { afterTest } from '../support/after-test.ts';
import { createTimetableLab, scheduledKind, type TimetableLab } from '../support/timetable-lab.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The lab begins on Monday 7 January 2030 at 09:00. */
const at = (text: string) => Date.parse(`${text}:00Z`);

async function setup(options: Parameters<typeof createTimetableLab>[0] = {}) {
  const lab = createTimetableLab(options);
  afterTest(lab.close);
  await lab.timetable.start();
  await lab.clock.settle();
  return lab;
}

const told = (lab: TimetableLab) =>
  lab.runs().map(({ trigger, missed, skipped }) => ({ trigger, missed, skipped }));
const inTime = { trigger: 'time', missed: 0, skipped: null };

describe('a schedule', () => {
  it('queues its job when its time comes, and not a moment before', async () => {
    const lab = await setup();
    await lab.clock.advance(21 * hour - 1);
    expect(lab.jobs()).toEqual([]);
    await lab.clock.advance(1);
    const [job] = lab.jobs();
    expect(job).toMatchObject({
      ...{ kind: 'look-around', args: { depth: 3 }, label: 'Look around', priority: 8 },
      ...{ state: 'pending', hold: null, createdAt: at('2030-01-08T06:00') },
    });
    expect(lab.runs()).toMatchObject([
      { occurrence: at('2030-01-08T06:00'), at: at('2030-01-08T06:00'), jobId: job?.id, ...inTime },
    ]);
    expect(lab.schedule().nextAt).toBe(at('2030-01-09T06:00'));
  });

  it('goes on day after day', async () => {
    const lab = await setup();
    for (let days = 0; days < 4; days += 1) {
      await lab.leap(20.9 * hour);
      await lab.clock.advance(3.1 * hour);
      await lab.endJobs();
    }
    expect(told(lab)).toEqual([inTime, inTime, inTime, inTime]);
    expect(new Set(lab.runs().map(({ jobId }) => jobId)).size).toBe(4);
  });

  it('runs its jobs in the engine, which leaves the next time alone', async () => {
    const lab = await setup({ now: at('2030-01-07T05:59') });
    await lab.engine.start();
    await lab.clock.advance(2 * minute);
    expect(lab.jobs()).toMatchObject([{ state: 'completed', output: null }]);
    const stopped = lab.engine.stop();
    await lab.clock.advance(1_000);
    await stopped;
  });

  it('is skipped, and says so, while the run before has not ended', async () => {
    const lab = await setup();
    await lab.clock.advance(day);
    await lab.leap(20.9 * hour);
    await lab.clock.advance(hour);
    expect(told(lab)).toEqual([inTime, { ...inTime, skipped: 'previous-unfinished' }]);
    expect(lab.runs()[1]).toMatchObject({ jobId: null, occurrence: at('2030-01-09T06:00') });
    await lab.endJobs();
    await lab.leap(23 * hour);
    await lab.clock.advance(hour);
    expect(told(lab)[2]).toEqual(inTime);
  });

  it('is due beside another one at the same moment, and both run', async () => {
    const other = scheduledKind({ kind: 'look-back' });
    const lab = await setup({ kinds: [scheduledKind(), other] });
    await lab.clock.advance(21 * hour);
    expect(lab.jobs().map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['look-around', 'look-back']),
    );
    expect(told(lab)).toEqual([inTime, inTime]);
  });

  it('says so in its history when its arguments no longer fit, and keeps no other from running', async () => {
    const kinds = [
      scheduledKind({ args: z.object({ depth: z.number().max(2) }) }),
      scheduledKind({ kind: 'look-back' }),
    ];
    const lab = await setup({ kinds });
    await lab.clock.advance(day);
    expect(told(lab)).toEqual([{ ...inTime, skipped: 'args-invalid' }, inTime]);
  });

  it('made seconds before its time is not late', async () => {
    // Off the minute, so that no look comes at its time by chance.
    const now = at('2030-01-07T09:00') + 7_000;
    const lab = await setup({ now, kinds: [scheduledKind({ schedules: [] })] });
    await lab.clock.advance(48_000);
    const every = { kind: 'look-around', cron: '* * * * *', timeZone: null };
    await lab.timetable.create(every);
    await lab.clock.settle();
    await lab.clock.advance(5_000);
    expect(lab.runs()).toMatchObject([{ at: at('2030-01-07T09:01'), ...inTime }]);
  });

  it('runs every minute where it is told to', async () => {
    const lab = await setup({ kinds: [scheduledKind({ cron: '* * * * *' })] });
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await lab.clock.advance(minute);
      await lab.endJobs();
    }
    expect(told(lab)).toEqual(Array(5).fill(inTime));
  });
});

describe('what was missed', () => {
  it('is caught up with once: missed 3, ran 1', async () => {
    const lab = await setup();
    await lab.timetable.stop();
    await lab.clock.advance(3 * day);
    await lab.timetable.start();
    await lab.clock.settle();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 3, skipped: null }]);
    expect(lab.runs()).toMatchObject([{ occurrence: at('2030-01-10T06:00') }]);
    expect(lab.jobs()).toHaveLength(1);
    await lab.clock.advance(2 * hour);
    expect(lab.runs()).toHaveLength(1);
    expect(lab.schedule().nextAt).toBe(at('2030-01-11T06:00'));
  });

  it('begins within a minute, and not all of it at once', async () => {
    for (const chance of [0, 0.25, 0.999]) {
      const lab = await setup({ chance });
      await lab.timetable.stop();
      await lab.clock.advance(day);
      await lab.timetable.start();
      await lab.clock.settle();
      const [job] = lab.jobs();
      expect(job?.hold).toMatchObject({ reason: 'time', delayMs: Math.floor(chance * 40_000) });
    }
  });

  it('counts when the program was closed for five minutes over its time', async () => {
    const lab = await setup({ now: at('2030-01-07T05:57') });
    await lab.timetable.stop();
    await lab.clock.advance(5 * minute);
    await lab.timetable.start();
    await lab.clock.settle();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 1, skipped: null }]);
  });

  it('is nothing when the program was closed between two times', async () => {
    const lab = await setup();
    await lab.timetable.stop();
    await lab.clock.advance(20 * hour);
    await lab.timetable.start();
    await lab.clock.advance(59 * minute);
    expect(lab.runs()).toEqual([]);
    await lab.clock.advance(minute);
    expect(told(lab)).toEqual([inTime]);
  });

  it('is caught up with once after a pause of all work, and the queue does not fill meanwhile', async () => {
    const lab = await setup();
    await lab.engine.pause();
    await lab.clock.settle();
    for (let days = 0; days < 3; days += 1) {
      await lab.leap(day);
      await lab.clock.advance(minute);
    }
    expect(lab.runs()).toEqual([]);
    expect(lab.jobs()).toEqual([]);
    await lab.engine.resume();
    await lab.clock.settle();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 3, skipped: null }]);
  });

  it('of one paused kind waits for that kind alone', async () => {
    const lab = await setup({ kinds: [scheduledKind(), scheduledKind({ kind: 'look-back' })] });
    await lab.engine.pause('look-around');
    await lab.clock.settle();
    await lab.clock.advance(day);
    expect(lab.jobs().map(({ kind }) => kind)).toEqual(['look-back']);
  });

  it('is skipped with its count while the run before has not ended', async () => {
    const lab = await setup();
    await lab.clock.advance(day);
    await lab.leap(2 * day);
    await lab.clock.advance(15_000);
    expect(told(lab)[1]).toEqual({
      trigger: 'catch-up',
      missed: 2,
      skipped: 'previous-unfinished',
    });
  });
});

describe('a write that fails', () => {
  it('leaves the occurrence due, and it is tried again', async () => {
    let failures = 0;
    const lab = await setup({
      now: at('2030-01-07T05:59'),
      reach(place) {
        if (place !== 'transaction:before-commit' || failures === 0) return;
        failures -= 1;
        throw new RangeError('the disk is full');
      },
    });
    failures = 2;
    await lab.clock.advance(minute);
    expect(lab.runs()).toEqual([]);
    await lab.clock.advance(10_000);
    expect(lab.runs()).toHaveLength(1);
    expect(lab.jobs()).toHaveLength(1);
  });
});
