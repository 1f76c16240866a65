import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/main/engine/define-job.ts';
import { isQuiet } from '../../../../src/main/engine/outbox/notice-rules.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import {
  defaultNotificationSettings as defaults,
  type NotificationSettings,
} from '../../../../src/shared/domain/notification-settings.ts';
import { createBarrier } from '../../../support/barrier.ts';
import { createDeliveryLab } from '../../../support/delivery-lab.ts';
import { FAKE_NOW } from '../../../support/fake-clock.ts';

const minute = 60_000;

/** `hours` as `from-to`. */
function isQuietAt(hours: string, at: string, zone = 'UTC'): boolean {
  const [from = '', to = ''] = hours.split('-');
  return isQuiet({ isOn: true, from, to }, Date.parse(at), zone);
}

describe('quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    expect(isQuietAt('09:00-12:30', '2030-01-07T08:59:59Z')).toBe(false);
    expect(isQuietAt('09:00-12:30', '2030-01-07T09:00:00Z')).toBe(true);
    expect(isQuietAt('09:00-12:30', '2030-01-07T12:29:59Z')).toBe(true);
    expect(isQuietAt('09:00-12:30', '2030-01-07T12:30:00Z')).toBe(false);
  });

  it('may go over midnight', () => {
    const shown = ['21:59', '22:00', '23:59', '00:00', '06:59', '07:00', '12:00'].map((time) =>
      isQuietAt('22:00-07:00', `2030-01-07T${time}:00Z`),
    );
    expect(shown).toEqual([false, true, true, true, true, false, false]);
  });

  it('are none where they end when they begin, and none while switched off', () => {
    expect(isQuietAt('08:00-08:00', '2030-01-07T08:00:00Z')).toBe(false);
    const hours = { isOn: false, from: '00:00', to: '23:59' };
    expect(isQuiet(hours, Date.parse('2030-01-07T08:00:00Z'), 'UTC')).toBe(false);
  });

  it('go by the clock on the wall, half hours and all', () => {
    expect(isQuietAt('22:00-07:00', '2030-07-01T20:30:00Z', 'Europe/Lisbon')).toBe(false);
    expect(isQuietAt('22:00-07:00', '2030-07-01T21:00:00Z', 'Europe/Lisbon')).toBe(true);
    expect(isQuietAt('22:00-07:00', '2030-07-01T16:29:00Z', 'Asia/Kolkata')).toBe(false);
    expect(isQuietAt('22:00-07:00', '2030-07-01T16:30:00Z', 'Asia/Kolkata')).toBe(true);
  });

  it('end when the hour of their end is left out by a clock put forward', () => {
    // Berlin, 31 March 2030: 02:00 is followed by 03:00, at 01:00 UTC.
    expect(isQuietAt('23:00-02:30', '2030-03-31T00:59:00Z', 'Europe/Berlin')).toBe(true);
    expect(isQuietAt('23:00-02:30', '2030-03-31T01:00:00Z', 'Europe/Berlin')).toBe(false);
  });

  it('are an hour longer in the night when one comes twice, as the night is', () => {
    // Berlin, 27 October 2030: 03:00 is 02:00 once more, at 01:00 UTC.
    expect(isQuietAt('22:00-07:00', '2030-10-27T05:59:00Z', 'Europe/Berlin')).toBe(true);
    expect(isQuietAt('22:00-07:00', '2030-10-27T06:00:00Z', 'Europe/Berlin')).toBe(false);
    expect(isQuietAt('22:00-07:00', '2030-03-31T05:00:00Z', 'Europe/Berlin')).toBe(false);
  });
});

/** A long job that ends as it is told, with settings that a test may change on the way. */
async function setup(first: Partial<NotificationSettings>, end: () => Promise<Outcome<unknown>>) {
  let settings = { ...defaults, ...first };
  const barrier = createBarrier();
  const handler = () => barrier.passed.then(end);
  const lab = await createDeliveryLab({ settings: () => settings, limits: { handler } });
  const { id } = await lab.begin();
  await lab.clock.advance(minute);
  return {
    ...{ ...lab, id },
    async finish() {
      barrier.open();
      await lab.settle();
    },
    set: (changes: Partial<NotificationSettings>) => {
      settings = { ...settings, ...changes };
    },
  };
}

const entity = { type: 'resume', id: '00000000-0000-7000-8000-0000000000aa' } as const;
const done = async () => ({ status: 'done', output: null, entity }) as const;
const fail = () => Promise.reject(new AppError('file-unreadable'));
const hold = async () => ({ status: 'hold', reason: 'user' }) as const;

describe('a switch', () => {
  it.each([
    ['finished', done, { done: 1, failed: 0, needsYou: 0, entity, jobId: null }],
    ['failed', fail, { done: 0, failed: 1, needsYou: 0, entity: null }],
    ['needsYou', hold, { done: 0, failed: 0, needsYou: 1, entity: null }],
  ] as const)('that is on tells what it is for: %s', async (name, end, told) => {
    const off = { finished: false, failed: false, needsYou: false };
    const { user, finish, id } = await setup({ ...off, [name]: true }, end);
    await finish();
    expect(user.shown).toMatchObject([{ ...told, ...(name !== 'finished' && { jobId: id }) }]);
  });

  it.each([
    ['finished', done],
    ['failed', fail],
    ['needsYou', hold],
  ] as const)('that is off keeps it back for good: %s', async (name, end) => {
    const on = { finished: true, failed: true, needsYou: true };
    const { user, finish, entries, set, clock } = await setup({ ...on, [name]: false }, end);
    await finish();
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'discarded', attempts: 0 }]);
    set({ [name]: true });
    await clock.advance(10 * minute);
    expect(user.shown).toEqual([]);
  });
});

describe('in quiet hours', () => {
  const quietMs = 15 * minute;
  const from = new Date(FAKE_NOW).toISOString().slice(11, 16);
  const to = new Date(FAKE_NOW + quietMs).toISOString().slice(11, 16);

  it.each([
    ['a result', done],
    ['a job that needs the user', hold],
  ] as const)('%s waits for their end', async (_what, end) => {
    const quietHours = { isOn: true, from, to };
    const { user, finish, clock } = await setup({ quietHours }, end);
    await finish();
    await clock.advance(quietMs - 3 * minute);
    expect(user.shown).toEqual([]);
    await clock.advance(3 * minute);
    expect(user.shown).toHaveLength(1);
  });

  it('what the user has seen meanwhile is not told afterwards', async () => {
    const { user, finish, clock, settle } = await setup(
      { quietHours: { isOn: true, from, to } },
      done,
    );
    await finish();
    user.look(true);
    await settle();
    user.look(false);
    await clock.advance(quietMs + minute);
    expect(user.shown).toEqual([]);
  });
});

describe('a name', () => {
  it('is not told', async () => {
    const { user, finish } = await setup({}, done);
    await finish();
    expect(user.shown).toMatchObject([{ name: null }]);
  });

  it('is told where the user allows it, of one thing alone', async () => {
    const { user, finish, engine, id } = await setup({ showsDetail: true }, done);
    await finish();
    expect(user.shown).toMatchObject([{ name: engine.getJob(id)?.label }]);
    expect(user.shown[0]?.name).toBeTruthy();
  });
});
