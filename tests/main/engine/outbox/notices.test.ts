import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../../../src/main/engine/define-job.ts';
import { MAX_AGE_MS, MAX_WAIT_MS } from '../../../../src/main/engine/outbox/notice-teller.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { createBarrier } from '../../../support/barrier.ts';
import { createDeliveryLab, createFakeNotifier } from '../../../support/delivery-lab.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const second = 1_000;
const minute = 60 * second;
const setup = createDeliveryLab;

describe('a result', () => {
  it('of long work is told once, by its id and nothing else', async () => {
    const { begin, clock, user, entries } = await setup();
    const job = await begin();
    await clock.advance(11 * second);
    await job.end();
    const entity = { type: 'resume', id: numberedId(77) };
    const [entry] = entries();
    const counts = { done: 1, failed: 0, needsYou: 0 };
    expect(user.shown).toEqual([{ id: entry?.id, ...counts, entity, jobId: null, name: null }]);
    expect(entry).toMatchObject({ state: 'delivered', attempts: 1, deliveredAt: clock.now() });
    await clock.advance(10 * minute);
    expect(user.shown).toHaveLength(1);
  });

  it('that came within ten seconds is not recorded at all', async () => {
    const { begin, clock, user, entries } = await setup();
    const job = await begin();
    await clock.advance(10 * second);
    await job.end();
    expect(entries()).toEqual([]);
    expect(user.shown).toEqual([]);
  });

  it('is not told to who looks at the app, nor after they have left', async () => {
    const { begin, clock, user, entries } = await setup({ isLooking: true });
    const job = await begin();
    await clock.advance(minute);
    await job.end();
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'seen', attempts: 0 }]);
    user.look(false);
    await clock.advance(10 * minute);
    expect(user.shown).toEqual([]);
  });

  it('is not told once the user has looked up while other work went on', async () => {
    const { begin, clock, user, entries, settle } = await setup();
    const [first, second_] = [await begin(), await begin()];
    await clock.advance(minute);
    await first.end();
    user.look(true);
    await settle();
    user.look(false);
    await second_.end();
    expect(entries()).toMatchObject([{ reason: 'seen' }, { state: 'delivered' }]);
    expect(user.shown).toMatchObject([{ done: 1 }]);
  });

  it('waits, while nobody can tell where the user is', async () => {
    const { begin, clock, user, settle } = await setup({ isLooking: null });
    const job = await begin();
    await clock.advance(minute);
    await job.end();
    expect(user.shown).toEqual([]);
    user.look(false);
    await settle();
    expect(user.shown).toHaveLength(1);
  });

  it('counts as seen when the user looked up before it could be shown', async () => {
    const { begin, clock, user, entries } = await setup();
    user.answer('seen');
    const job = await begin();
    await clock.advance(minute);
    await job.end();
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'seen', attempts: 1 }]);
  });

  it.each<[string, () => Promise<Outcome<unknown>>]>([
    ['was cancelled', async () => ({ status: 'cancel', reason: 'stale' })],
    ['left nothing to look at', async () => ({ status: 'done', output: null })],
  ])('is no news when it %s', async (_how, end) => {
    const barrier = createBarrier();
    const handler = () => barrier.passed.then(end);
    const { begin, clock, engine, entries, settle } = await setup({ limits: { handler } });
    const { id } = await begin();
    await clock.advance(minute);
    barrier.open();
    await settle();
    expect(engine.getJob(id)?.finishedAt).toBe(clock.now());
    expect(entries()).toEqual([]);
  });
});

describe('the results of one stretch of work', () => {
  it('are told together, when nothing of it is left', async () => {
    const { begin, clock, user } = await setup();
    const jobs = [await begin(), await begin(), await begin()];
    for (const job of jobs) {
      expect(user.shown).toEqual([]);
      await clock.advance(20 * second);
      await job.end();
    }
    expect(user.shown).toMatchObject([{ done: 3, needsYou: 0, entity: null }]);
  });

  it('do not wait for what is planned for later', async () => {
    const { begin, clock, user, engine } = await setup();
    const job = await begin();
    const later = { kind: 'work', args: {}, label: 'later', delayMs: 8 * 60 * minute };
    await engine.write((tx) => engine.enqueue(tx, later));
    await clock.advance(minute);
    await job.end();
    expect(user.shown).toMatchObject([{ done: 1 }]);
  });

  it('do not wait for what is paused', async () => {
    const { begin, clock, user, engine } = await setup({ limits: { concurrency: 1 } });
    const job = await begin();
    await begin();
    await clock.advance(minute);
    await engine.pause();
    await job.end();
    expect(user.shown).toMatchObject([{ done: 1 }]);
  });

  it('wait for the next of them that is about to begin', async () => {
    const { begin, clock, user } = await setup({ limits: { concurrency: 1 } });
    const first = await begin();
    const next = await begin();
    await clock.advance(minute);
    await first.end();
    expect(user.shown).toEqual([]);
    await next.end();
    expect(user.shown).toMatchObject([{ done: 2 }]);
  });

  it('do not wait for ever', async () => {
    const { begin, clock, user } = await setup();
    const [first] = [await begin(), await begin()];
    await clock.advance(minute);
    await first?.end();
    await clock.advance(MAX_WAIT_MS - minute);
    expect(user.shown).toEqual([]);
    await clock.advance(2 * minute);
    expect(user.shown).toMatchObject([{ done: 1 }]);
  });

  it('come no sooner than a minute after the last notification, and then together', async () => {
    const { begin, clock, user } = await setup();
    const jobs = [await begin(), await begin(), await begin()];
    await clock.advance(minute);
    const [first, ...others] = jobs;
    await first?.end();
    await clock.advance(MAX_WAIT_MS);
    expect(user.shown).toHaveLength(1);
    for (const job of others) await job.end();
    expect(user.shown).toHaveLength(1);
    await clock.advance(minute);
    expect(user.shown).toMatchObject([{ done: 1 }, { done: 2 }]);
  });
});

describe('a job that needs the user', () => {
  it('is told of at once, whatever else is going on', async () => {
    const entity = { type: 'resume', id: numberedId(77) } as const;
    const barriers = [createBarrier(), createBarrier()];
    const { clock, user, engine, settle } = await setup({
      limits: {
        args: z.object({ barrier: z.number().nullable() }),
        async handler(_ctx, args) {
          const { barrier } = args as { barrier: number | null };
          if (barrier === null) return { status: 'hold', reason: 'user' };
          await barriers[barrier]?.passed;
          return { status: 'done', output: null, entity };
        },
      },
    });
    const begin = (barrier: number | null) =>
      engine.write((tx) => engine.enqueue(tx, { kind: 'work', args: { barrier }, label: 'a' }));
    await begin(0);
    await begin(1);
    await clock.advance(minute);
    barriers[0]?.open();
    await settle();
    expect(user.shown).toEqual([]);
    await begin(null);
    await settle();
    expect(user.shown).toMatchObject([{ done: 0, needsYou: 1, entity: null }]);
    barriers[1]?.open();
    await clock.advance(10 * minute);
    expect(user.shown).toMatchObject([{ needsYou: 1 }, { done: 2, needsYou: 0 }]);
  });

  it('is told of where a failure holds it for the user', async () => {
    const handler = () => Promise.reject(new AppError('data-folder-unusable'));
    const { begin, user, entries } = await setup({ limits: { handler } });
    const { id } = await begin();
    expect(entries()).toMatchObject([{ payload: { type: 'needs-you', jobId: id } }]);
    expect(user.shown).toMatchObject([{ needsYou: 1 }]);
  });
});

describe('after a start', () => {
  /** A result that is recorded and not told. */
  async function setupUntold() {
    const lab = await setup({ isLooking: null });
    const job = await lab.begin();
    await lab.clock.advance(minute);
    await job.end();
    return { ...lab, next: createFakeNotifier() };
  }

  it('a result of today that was not told is told once', async () => {
    const { clock, next, restart, entries } = await setupUntold();
    clock.jumpTo(clock.now() + MAX_AGE_MS - minute);
    await restart(next.notifier);
    await restart(next.notifier);
    expect(next.shown).toMatchObject([{ done: 1 }]);
    expect(entries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('older ones are no news', async () => {
    const { clock, next, restart, entries } = await setupUntold();
    clock.jumpTo(clock.now() + MAX_AGE_MS + minute);
    await restart(next.notifier);
    expect(next.shown).toEqual([]);
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'too-old' }]);
  });

  it('a clock that was set back does not keep them for ever', async () => {
    const { clock, next, restart } = await setupUntold();
    clock.jumpTo(clock.now() - 10 * 365 * MAX_AGE_MS);
    await restart(next.notifier);
    expect(next.shown).toMatchObject([{ done: 1 }]);
  });

  it('one that may have been shown when the program died is not shown again', async () => {
    const { next, restart, entries, write, outbox, clock } = await setupUntold();
    await write((tx) => outbox.begin(tx, [entries()[0]?.id ?? ''], clock.now()));
    await restart(next.notifier);
    expect(next.shown).toEqual([]);
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'unconfirmed' }]);
  });

  it('what a restore held is told on the user’s word only', async () => {
    const { next, restart, write, outbox, deliveries, settle } = await setupUntold();
    await write((tx) => outbox.holdUndelivered(tx));
    await restart(next.notifier);
    expect(next.shown).toEqual([]);
    expect(deliveries().countHeld()).toEqual({ notification: 1, mail: 0, webhook: 0 });
    expect(await deliveries().release()).toBe(1);
    await settle();
    expect(next.shown).toMatchObject([{ done: 1 }]);
  });

  it('what a restore held is let be on the user’s word', async () => {
    const { next, restart, write, outbox, deliveries, entries } = await setupUntold();
    await write((tx) => outbox.holdUndelivered(tx));
    await restart(next.notifier);
    expect(await deliveries().discard()).toBe(1);
    expect(await deliveries().release()).toBe(0);
    expect(next.shown).toEqual([]);
    expect(entries()).toMatchObject([{ state: 'withdrawn', reason: 'discarded' }]);
  });
});

it('shows the next one to whoever was attached last', async () => {
  const { begin, clock, user, deliveries } = await setup();
  const other = createFakeNotifier();
  deliveries().attach(other.notifier);
  const job = await begin();
  await clock.advance(minute);
  await job.end();
  expect(user.shown).toEqual([]);
  expect(other.shown).toHaveLength(1);
});
