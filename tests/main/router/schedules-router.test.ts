import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../src/main/router/router.ts';
import { afterTest } from '../../support/after-test.ts';
import { fakeRouterParts, idleDesk } from '../../support/fake-router-parts.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { createTimetableLab, scheduledKind } from '../../support/timetable-lab.ts';

const minute = 60_000;
const at = (text: string) => Date.parse(`${text}:00Z`);
const look = { kind: 'look-around', cron: '0 12 * * *' } as const;

async function setup(kinds = [scheduledKind()]) {
  const lab = createTimetableLab({ kinds });
  afterTest(lab.close);
  await lab.timetable.start();
  const engine = { ...idleDesk, getJob: lab.engine.getJob };
  const { schedules } = createRouterClient(
    createRouter(fakeRouterParts({ timetable: lab.timetable, engine })),
  );
  return { lab, schedules, daily: lab.schedule().id };
}

describe('schedules', () => {
  it('are listed with words, next time, history and the kinds that users may schedule', async () => {
    const internal = scheduledKind({ kind: 'tidy' });
    const { userSchedule: _, ...tidy } = internal;
    const { lab, schedules } = await setup([scheduledKind(), tidy]);
    await lab.leap(21 * 60 * minute);
    await lab.clock.advance(minute);
    const listed = await schedules.list();
    expect(listed.timeZone).toBe('UTC');
    expect(listed.userKinds).toEqual([{ kind: 'look-around', label: 'Look around' }]);
    expect(listed.schedules[0]).toMatchObject({
      ...{ kind: 'look-around', label: 'Look around', cron: '0 6 * * *', createdBy: 'kind' },
      words: { message: 'every day at {times}', values: { times: '06:00' } },
      ...{ isPaused: false, stoppedBy: null, nextRunAt: at('2030-01-09T06:00'), timeZone: null },
      runs: [{ trigger: 'time', occurrence: at('2030-01-08T06:00'), skipped: null }],
    });
    expect(listed.schedules[0]).not.toHaveProperty('args');
  });

  it('are made by users for kinds that allow it, with what the kind declares', async () => {
    const { lab, schedules } = await setup();
    const made = await schedules.create({ ...look, label: ' At noon ', timeZone: 'Asia/Tokyo' });
    expect(made).toMatchObject({
      ...{ label: 'At noon', createdBy: 'user', nextRunAt: at('2030-01-08T03:00'), runs: [] },
    });
    expect(lab.schedules.getSchedule(made.id)?.args).toEqual({ depth: 3 });
    const plain = await schedules.create(look);
    expect(plain).toMatchObject({ label: 'Look around', timeZone: null });
  });

  it('take no arguments from a window', async () => {
    const { lab, schedules } = await setup();
    const made = await schedules.create({ ...look, args: { depth: 99 } } as typeof look);
    expect(lab.schedules.getSchedule(made.id)?.args).toEqual({ depth: 3 });
  });

  it('are refused for other kinds, wrong texts and zones, and nothing is stored then', async () => {
    const { userSchedule: _, ...tidy } = scheduledKind({ kind: 'tidy' });
    const { lab, schedules } = await setup([tidy]);
    for (const kind of ['tidy', 'no-such-kind']) {
      await expect(schedules.create({ ...look, kind })).rejects.toMatchObject({
        ...{ code: 'NOT_FOUND', defined: true, data: { what: 'schedule' } },
      });
    }
    const wrong = schedules.update({ id: lab.schedule().id, cron: '0 25 * * *' });
    await expect(wrong).rejects.toMatchObject({
      ...{ code: 'INVALID', defined: true },
      data: { problem: { id: 'cron.problem.out-of-range', values: { part: '25', position: 2 } } },
    });
    const nowhere = schedules.update({ id: lab.schedule().id, timeZone: 'Mars/Olympus' });
    await expect(nowhere).rejects.toMatchObject({
      data: { problem: { id: 'schedule.problem.time-zone' } },
    });
    expect(lab.schedules.listSchedules()).toMatchObject([{ cron: '0 6 * * *', timeZone: null }]);
  });

  it('are no more than a hundred of the user’s own', async () => {
    const { schedules } = await setup();
    for (let made = 0; made < 100; made += 1) await schedules.create(look);
    await expect(schedules.create(look)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { state: 'too-many' } },
    });
    const [, first] = (await schedules.list()).schedules;
    await schedules.remove({ id: first?.id ?? '' });
    await schedules.create(look);
  });

  it('that are given the times they have stay the kind’s own', async () => {
    const { lab, schedules, daily } = await setup();
    await schedules.update({ id: daily, cron: '0 6 * * *' });
    expect(lab.schedule().isTouched).toBe(false);
  });

  it('change their times, and keep what is not given', async () => {
    const { schedules, daily } = await setup();
    await schedules.update({ id: daily, timeZone: 'Europe/Berlin' });
    const changed = await schedules.update({ id: daily, cron: ' 30  7 * * *' });
    expect(changed).toMatchObject({
      ...{ cron: '30 7 * * *', timeZone: 'Europe/Berlin', nextRunAt: at('2030-01-08T06:30') },
    });
    expect(await schedules.update({ id: daily, timeZone: null })).toMatchObject({
      ...{ cron: '30 7 * * *', timeZone: null, nextRunAt: at('2030-01-08T07:30') },
    });
  });

  it('pause, and go on with the next time without a catch-up', async () => {
    const { lab, schedules, daily } = await setup();
    expect(await schedules.setPaused({ id: daily, isPaused: true })).toMatchObject({
      ...{ isPaused: true, stoppedBy: 'user', nextRunAt: null },
    });
    await lab.leap(72 * 60 * minute);
    await lab.clock.advance(minute);
    expect(lab.runs()).toEqual([]);
    expect(await schedules.setPaused({ id: daily, isPaused: false })).toMatchObject({
      ...{ isPaused: false, stoppedBy: null, nextRunAt: at('2030-01-11T06:00') },
    });
    await lab.clock.advance(minute);
    expect(lab.runs()).toEqual([]);
  });

  it('run at once when asked, even while paused, and leave the next time alone', async () => {
    const { lab, schedules, daily } = await setup();
    const job = await schedules.runNow({ id: daily });
    expect(job).toMatchObject({ kind: 'look-around', state: 'pending', priority: 3 });
    const again = schedules.runNow({ id: daily });
    await expect(again).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { state: 'unfinished' } },
    });
    expect(lab.schedule().nextAt).toBe(at('2030-01-08T06:00'));
    await lab.endJobs();
    await schedules.setPaused({ id: daily, isPaused: true });
    await schedules.runNow({ id: daily });
    const { runs } = await schedules.history({ id: daily });
    expect(runs).toMatchObject([
      { trigger: 'by-hand', occurrence: null, missed: 0 },
      { trigger: 'by-hand', jobId: job.id },
    ]);
  });

  it('are removed where the user made them', async () => {
    const { lab, schedules, daily } = await setup();
    const made = await schedules.create(look);
    expect(await schedules.remove({ id: made.id })).toEqual({ id: made.id });
    await expect(schedules.remove({ id: daily })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { state: 'default' } },
    });
    expect(lab.schedules.listSchedules()).toHaveLength(1);
  });

  it('whose kind is gone can neither run nor go on', async () => {
    const { lab, schedules, daily } = await setup();
    const gone = { ...lab.schedule(), stoppedBy: 'user', nextAt: null, kind: 'gone' } as const;
    await lab.engine.write((tx) => {
      lab.schedules.removeSchedule(tx, daily);
      lab.schedules.saveSchedule(tx, gone);
    });
    const conflict = { code: 'CONFLICT', data: { state: 'kind-gone' } };
    await expect(schedules.runNow({ id: daily })).rejects.toMatchObject(conflict);
    await expect(schedules.setPaused({ id: daily, isPaused: false })).rejects.toMatchObject(
      conflict,
    );
  });

  it('are NOT_FOUND when unknown, for every call', async () => {
    const { schedules } = await setup();
    const id = numberedId(9);
    const calls = [
      () => schedules.history({ id }),
      () => schedules.update({ id }),
      () => schedules.setPaused({ id, isPaused: true }),
      () => schedules.remove({ id }),
      () => schedules.runNow({ id }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the history', () => {
  it('tells how each run is going or ended, and says nothing of a job that is forgotten', async () => {
    const { lab, schedules, daily } = await setup();
    const first = await schedules.runNow({ id: daily });
    await lab.endJobs();
    const second = await schedules.runNow({ id: daily });
    const states = async () =>
      (await schedules.history({ id: daily })).runs.map(({ jobState }) => jobState);
    expect(await states()).toEqual(['pending', 'cancelled']);
    await lab.engine.remove(first.id);
    expect(await states()).toEqual(['pending', null]);
    const [listed] = (await schedules.list()).schedules;
    expect(listed?.runs[0]).toMatchObject({ jobId: second.id, jobState: 'pending' });
  });

  it('is given in pages', async () => {
    const { lab, schedules, daily } = await setup();
    for (let runs = 0; runs < 5; runs += 1) {
      await schedules.runNow({ id: daily });
      await lab.endJobs();
    }
    const first = await schedules.history({ id: daily, limit: 3 });
    expect(first.runs.map(({ id }) => id)).toEqual([5, 4, 3]);
    const second = await schedules.history({ id: daily, limit: 3, before: first.nextBefore ?? 0 });
    expect(second).toMatchObject({ runs: [{ id: 2 }, { id: 1 }], nextBefore: null });
  });
});

describe('a typed text', () => {
  it('is answered with words and the next five runs', async () => {
    const { schedules } = await setup();
    const check = await schedules.check({ cron: '0 9 * * 1', timeZone: 'Europe/Berlin' });
    const first = at('2030-01-14T08:00');
    const week = 7 * 24 * 60 * minute;
    expect(check).toMatchObject({
      isValid: true,
      words: { message: 'every Monday at {times}' },
      nextRunsAt: [0, 1, 2, 3, 4].map((weeks) => first + weeks * week),
    });
  });

  it('is answered with what is wrong', async () => {
    const { schedules } = await setup();
    expect(await schedules.check({ cron: '0 6 30 2 *' })).toMatchObject({
      ...{ isValid: false, problem: { id: 'cron.problem.never' } },
    });
  });

  it('is offered as presets, each of which is valid', async () => {
    const { schedules } = await setup();
    const { presets } = await schedules.presets();
    for (const { cron, words } of presets) {
      expect(await schedules.check({ cron })).toMatchObject({ isValid: true, words });
    }
  });
});

it('tells of every change, and of runs', async () => {
  const { lab, schedules, daily } = await setup();
  let told = 0;
  const unlisten = lab.timetable.listen(() => {
    told += 1;
  });
  const made = await schedules.create(look);
  await schedules.update({ id: daily, cron: '0 7 * * *' });
  await schedules.setPaused({ id: made.id, isPaused: true });
  await schedules.remove({ id: made.id });
  await expect(schedules.remove({ id: daily })).rejects.toThrow();
  await schedules.runNow({ id: daily });
  expect(told).toBe(5);
  await lab.leap(22 * 60 * minute);
  await lab.clock.advance(minute);
  expect(told).toBe(6);
  unlisten();
  await schedules.update({ id: daily, cron: '0 8 * * *' });
  expect(told).toBe(6);
});
