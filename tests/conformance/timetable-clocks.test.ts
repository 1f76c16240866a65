import { describe, expect, it } from 'vitest';
import { afterTest } from '../support/after-test.ts';
import { clockChanges } from '../support/clock-changes.ts';
import { createTimetableLab, scheduledKind, type TimetableLab } from '../support/timetable-lab.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;
const at = (text: string) => Date.parse(`${text}:00Z`);
const inTime = { trigger: 'time', missed: 0 };

async function setup(options: Parameters<typeof createTimetableLab>[0] = {}) {
  const lab = createTimetableLab(options);
  afterTest(lab.close);
  await lab.timetable.start();
  await lab.clock.settle();
  return lab;
}

/** Lets the daily run of tomorrow come, without a timer for every quarter of a minute till then. */
async function toNextRun(lab: TimetableLab): Promise<void> {
  const { nextAt } = lab.schedule();
  await lab.leap((nextAt ?? 0) - lab.clock.now() - 10_000);
  await lab.clock.advance(15_000);
  await lab.endJobs();
}

const told = (lab: TimetableLab) => lab.runs().map(({ trigger, missed }) => ({ trigger, missed }));
const occurrences = (lab: TimetableLab) => lab.runs().map(({ occurrence }) => occurrence);

/** No occurrence twice, and no job twice. */
function expectNoDoubles(lab: TimetableLab): void {
  expect(new Set(occurrences(lab)).size).toBe(lab.runs().length);
  expect(new Set(lab.runs().map(({ jobId }) => jobId)).size).toBe(lab.runs().length);
}

describe('a clock that jumps', () => {
  it.each([
    ['an hour back', -hour],
    ['a day back', -day],
  ])('%s does not run again what was run', async (_name, jump) => {
    const lab = await setup({ now: at('2030-01-07T05:59') });
    await toNextRun(lab);
    expect(told(lab)).toEqual([inTime]);
    await lab.leap(jump);
    await lab.clock.advance(minute);
    expect(lab.schedule().nextAt).toBe(at('2030-01-08T06:00'));
    // The clock comes by the same time once more.
    await lab.leap(at('2030-01-07T06:00') - lab.clock.now() - 10_000);
    await lab.clock.advance(minute);
    expect(lab.runs()).toHaveLength(1);
    await toNextRun(lab);
    expect(told(lab)).toEqual([inTime, inTime]);
    expectNoDoubles(lab);
  });

  it('ten years back starves nothing: the next morning there counts', async () => {
    const lab = await setup({ now: at('2030-01-07T05:59') });
    await toNextRun(lab);
    await lab.leap(at('2020-01-07T09:00') - lab.clock.now());
    await lab.clock.advance(minute);
    expect(lab.schedule().nextAt).toBe(at('2020-01-08T06:00'));
    await toNextRun(lab);
    await lab.leap(at('2030-01-07T12:00') - lab.clock.now());
    await lab.clock.advance(minute);
    await lab.endJobs();
    // Ten years are missed in one jump forward, and caught up with once.
    expect(told(lab)).toEqual([inTime, inTime, { trigger: 'catch-up', missed: 100 }]);
    await toNextRun(lab);
    expect(lab.runs().at(-1)).toMatchObject({ occurrence: at('2030-01-08T06:00'), ...inTime });
    expectNoDoubles(lab);
  });

  it.each([
    ['an hour', hour, at('2030-01-07T05:30')],
    ['a day', day, at('2030-01-07T09:00')],
  ])('%s forward and back again runs the time in between once', async (_name, jump, now) => {
    const lab = await setup({ now });
    await lab.leap(jump);
    await lab.clock.advance(minute);
    await lab.endJobs();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 1 }]);
    await lab.leap(-jump);
    await lab.clock.advance(minute);
    await toNextRun(lab);
    expect(told(lab)).toHaveLength(2);
    expect(lab.runs()[1]).toMatchObject(inTime);
    expectNoDoubles(lab);
  });

  it('years forward by mistake leaves tomorrow as it was', async () => {
    const lab = await setup();
    await lab.leap(10 * year);
    await lab.clock.advance(minute);
    await lab.endJobs();
    await lab.leap(-10 * year);
    await lab.clock.advance(minute);
    expect(lab.schedule().nextAt).toBe(at('2030-01-08T06:00'));
    await toNextRun(lab);
    await toNextRun(lab);
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 100 }, inTime, inTime]);
    expectNoDoubles(lab);
  });

  it('a day back passes over every minute that was run', async () => {
    const lab = await setup({ kinds: [scheduledKind({ cron: '* * * * *' })] });
    for (let minutes = 0; minutes < 3; minutes += 1) await toNextRun(lab);
    await lab.leap(-2 * minute);
    await lab.clock.advance(15_000);
    expect(lab.schedule().nextAt).toBe(at('2030-01-07T09:04'));
    await toNextRun(lab);
    expectNoDoubles(lab);
  });
});

describe('a computer that sleeps', () => {
  it('catches up once within a minute after eight hours, told by the system', async () => {
    const lab = await setup({ now: at('2030-01-07T01:00'), chance: 0.999 });
    await lab.leap(8 * hour);
    lab.timetable.notePowerResume();
    await lab.clock.settle();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 1 }]);
    expect(lab.jobs()[0]?.hold?.until).toBeLessThan(at('2030-01-07T09:01'));
    lab.timetable.notePowerResume();
    await lab.clock.advance(minute);
    expect(lab.runs()).toHaveLength(1);
  });

  it('catches up once within a minute when nobody tells', async () => {
    const lab = await setup({ now: at('2030-01-07T01:00'), chance: 0.999 });
    await lab.leap(8 * hour);
    await lab.clock.advance(minute);
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 1 }]);
    expect(lab.jobs()[0]?.hold?.until).toBeLessThan(at('2030-01-07T09:01'));
  });
});

describe('a clock change', () => {
  it.each(clockChanges)('$zone: $cron runs once on each date ($change)', async (row) => {
    const first = Date.parse(row.expected[0] ?? '');
    const kinds = [scheduledKind({ cron: row.cron })];
    const lab = await setup({ kinds, zone: row.zone, now: first - 2 * hour });
    for (const _ of row.expected) await toNextRun(lab);
    const ran = occurrences(lab).map((occurrence) => new Date(occurrence ?? 0).toISOString());
    expect(ran).toEqual(row.expected.map((text) => new Date(text).toISOString()));
    expect(told(lab)).toEqual(row.expected.map(() => inTime));
  });
});

describe('a computer that travels', () => {
  it('reckons its own time anew, and leaves schedules with a zone of their own alone', async () => {
    const lab = await setup({ zone: 'Europe/Berlin' });
    const own = await lab.timetable.create({
      ...{ kind: 'look-around', cron: '0 6 * * *', timeZone: 'Europe/Berlin' },
    });
    await lab.clock.settle();
    expect(lab.schedule().nextAt).toBe(at('2030-01-08T05:00'));
    lab.travel('America/New_York');
    await lab.clock.advance(15_000);
    // In New York it is four in the morning: six is still to come today.
    expect(lab.schedule()).toMatchObject({
      ...{ nextAt: at('2030-01-07T11:00'), reckonedZone: 'America/New_York' },
    });
    expect('id' in own && lab.schedules.getSchedule(own.id)?.nextAt).toBe(at('2030-01-08T05:00'));
  });

  it('while the program is closed loses nothing that was due before', async () => {
    const lab = await setup({ zone: 'America/New_York' });
    await lab.timetable.stop();
    lab.travel('Europe/Berlin');
    await lab.leap(4 * hour);
    await lab.timetable.start();
    await lab.clock.settle();
    expect(told(lab)).toEqual([{ trigger: 'catch-up', missed: 1 }]);
    expect(lab.schedule().nextAt).toBe(at('2030-01-08T05:00'));
  });
});
