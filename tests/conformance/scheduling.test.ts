import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBarrier } from '../support/barrier.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

const done = { status: 'done', output: null } as const;
const text = { output: z.string() };
const never = () => new Promise<string>(() => {});

describe.each(Object.entries(engineStores))('scheduling on %s', (_name, open) => {
  const { setup, restart, stop, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  it('begins a delayed job when its time has come', async () => {
    const { engine, enqueue, clock, settle, job } = setup(async () => done);
    await engine.start();
    const id = await enqueue({}, { delayMs: 5_000 });
    await settle();
    expect(job(id)).toMatchObject({ state: 'pending', hold: { reason: 'time' } });
    await clock.advance(5_000);
    expect(job(id).state).toBe('completed');
  });

  it('lets an old job of low priority pass a new one of high priority', async () => {
    const order: unknown[] = [];
    const { engine, enqueue, clock, settle } = setup(
      async (_ctx, args) => {
        order.push(args);
        return done;
      },
      { concurrency: 1 },
    );
    await engine.start();
    await engine.pause();
    await enqueue('old and low', { priority: 10 });
    for (let hour = 0; hour < 2; hour += 1) await clock.advance(3_600_000);
    await enqueue('new and high', { priority: 1 });
    await engine.resume();
    await settle();
    expect(order).toEqual(['old and low', 'new and high']);
  });

  it('runs no more jobs of one key at once than it may, and those of others meanwhile', async () => {
    const gates = { a: createBarrier(), b: createBarrier() };
    const handler: Handler = async (ctx, args) => {
      await ctx.step('wait', text, () => gates[args as 'a' | 'b'].passed.then(() => 'ok'));
      return done;
    };
    const limits = { concurrency: 5, concurrencyPerKey: 1 };
    const { engine, enqueue, settle, store } = setup(handler, limits);
    for (const key of ['a', 'a', 'b']) await enqueue(key, { concurrencyKey: key });
    await engine.start();
    await settle();
    const running = () => store.listRunningJobs().map(({ concurrencyKey }) => concurrencyKey);
    expect(running().sort()).toEqual(['a', 'b']);
    gates.b.open();
    await settle();
    expect(running()).toEqual(['a']);
    gates.a.open();
    await settle();
    expect(store.listJobs(9).every(({ state }) => state === 'completed')).toBe(true);
  });

  it('begins no more often than the rate allows, and says so meanwhile', async () => {
    const { engine, enqueue, clock, settle, job } = setup(async () => done, {
      ...{ concurrency: 5, rate: { perMinute: 6, burst: 2 } },
    });
    await engine.start();
    const ids = [await enqueue(), await enqueue(), await enqueue(), await enqueue()];
    await settle();
    const states = () => ids.map((id) => job(id).state);
    expect(states()).toEqual(['completed', 'completed', 'pending', 'pending']);
    const until = FAKE_NOW + 10_000;
    expect(job(ids[2] ?? '').hold).toMatchObject({ reason: 'rate-limit', until });
    await clock.advance(10_000);
    expect(states()).toEqual(['completed', 'completed', 'completed', 'pending']);
    await clock.advance(10_000);
    expect(states()).toEqual(['completed', 'completed', 'completed', 'completed']);
  });

  it('keeps the rate over a restart', async () => {
    const rate = { perMinute: 6, burst: 1 };
    const first = setup(async () => done, { rate });
    await first.engine.start();
    await first.enqueue();
    const second = await first.enqueue();
    await first.settle();
    await stop(first);
    const next = restart(first.store, async () => done, { rate });
    await next.engine.start();
    await next.settle();
    expect(next.job(second)).toMatchObject({ state: 'pending', hold: { reason: 'rate-limit' } });
  });

  it('replaces a pending job by a newer one of the same key', async () => {
    const { engine, enqueue, settle, job } = setup(async () => done);
    const old = await enqueue({}, { supersedeKey: 'profile' });
    const other = await enqueue({}, { supersedeKey: 'another' });
    const fresh = await enqueue({}, { supersedeKey: 'profile' });
    await engine.start();
    await settle();
    expect([old, other, fresh].map((id) => job(id).state)).toEqual([
      ...['cancelled', 'completed', 'completed'],
    ]);
  });

  it('stops a running job that a newer one replaces', async () => {
    const { engine, enqueue, settle, clock, job } = setup(
      async (ctx, args) => {
        if (args === 'stale') await ctx.step('deaf', text, never);
        return done;
      },
      { concurrency: 1 },
    );
    await engine.start();
    const stale = await enqueue('stale', { supersedeKey: 'profile' });
    await settle();
    const fresh = await enqueue('fresh', { supersedeKey: 'profile' });
    await clock.advance(1_000);
    expect([stale, fresh].map((id) => job(id).state)).toEqual(['cancelled', 'completed']);
  });

  it('pauses all kinds: what runs goes on, nothing begins, and every job says why', async () => {
    const gate = createBarrier();
    const { engine, enqueue, settle, job, events } = setup(async (ctx) => {
      await ctx.step('wait', text, () => gate.passed.then(() => 'ok'));
      return done;
    });
    await engine.start();
    const running = await enqueue();
    await settle();
    await engine.pause();
    const waiting = await enqueue();
    gate.open();
    await settle();
    expect(job(running).state).toBe('completed');
    expect(job(waiting)).toMatchObject({ state: 'pending', hold: { reason: 'pause' } });
    expect(engine.listJobs(5)[0]).toMatchObject({ hold: { reason: 'pause' } });
    const queued = events.findLast(({ type }) => type === 'job.queued');
    expect(queued).toMatchObject({ job: { hold: { reason: 'pause' } } });
    await engine.resume();
    await settle();
    expect(job(waiting).state).toBe('completed');
  });

  it('stays paused over a restart', async () => {
    const first = setup(async () => done);
    await first.engine.pause();
    const id = await first.enqueue();
    const next = restart(first.store, async () => done);
    await next.engine.start();
    await next.settle();
    expect(next.job(id)).toMatchObject({ state: 'pending', hold: { reason: 'pause' } });
  });

  it('does not begin a suspect of a kind that is paused', async () => {
    const dead = setup(async (ctx) => {
      await ctx.step('deaf', text, never);
      return done;
    });
    await dead.engine.start();
    const id = await dead.enqueue();
    await dead.settle();
    await dead.engine.pause('dream');
    const next = restart(dead.store, async () => done);
    await next.engine.start();
    await next.settle();
    expect(next.job(id)).toMatchObject({ isSuspect: true, hold: { reason: 'pause' } });
    await next.engine.resume('dream');
    await next.settle();
    expect(next.job(id).state).toBe('completed');
  });

  it('says of a job that is queued under a pause why it waits, in the answer and the event alike', async () => {
    const { engine, events } = setup(async () => done);
    await engine.pause();
    const request = { kind: 'dream', args: {}, label: 'a dream' };
    const { job } = await engine.write((tx) => engine.enqueue(tx, request));
    expect(job).toMatchObject({ state: 'pending', hold: { reason: 'pause' } });
    expect(events.at(-1)).toEqual({ type: 'job.queued', seq: job.seq, job });
  });

  it('says of a job that is tried again under a pause why it waits', async () => {
    const { engine, enqueue } = setup(async () => done);
    const id = await enqueue();
    await engine.cancel(id);
    await engine.pause();
    expect(await engine.retry(id)).toMatchObject({ state: 'pending', hold: { reason: 'pause' } });
  });

  it('pauses one kind and leaves the others', async () => {
    const { engine, enqueue, settle, job } = setup(async () => done);
    await engine.start();
    await engine.pause('nightmare');
    const id = await enqueue();
    await settle();
    expect(job(id).state).toBe('completed');
  });

  it('begins the third start paused when two before came to no good end', async () => {
    const first = setup(async () => done);
    const id = await first.enqueue();
    await first.engine.pause('dream');
    await first.engine.start();
    const second = restart(first.store, async () => done);
    await second.engine.start();
    expect(second.engine.listGates()).toHaveLength(1);
    const third = restart(first.store, async () => done);
    await third.engine.start();
    await third.engine.resume('dream');
    await third.settle();
    expect(third.job(id)).toMatchObject({ state: 'pending', hold: { reason: 'pause' } });
    await third.engine.resume();
    await third.settle();
    expect(third.job(id).state).toBe('completed');
  });

  it('takes a start that lived a minute, or was ended by the user, for a good one', async () => {
    const first = setup(async () => done);
    await first.engine.start();
    const second = restart(first.store, async () => done);
    await second.engine.start();
    await second.clock.advance(60_000);
    const third = restart(first.store, async () => done);
    await third.engine.start();
    await stop(third);
    const fourth = restart(first.store, async () => done);
    await fourth.engine.start();
    expect(fourth.engine.listGates()).toEqual([]);
  });

  it('records the end of an attempt once the store takes it again', async () => {
    const { engine, enqueue, clock, settle, job, store } = setup(async (ctx) => {
      await ctx.step('fine', text, async () => 'ok');
      refusals = 3;
      return done;
    });
    let refusals = 0;
    const apply = store.applyTransition;
    store.applyTransition = (tx, transition) => {
      if (refusals > 0) {
        refusals -= 1;
        throw new RangeError('the disk is full');
      }
      return apply(tx, transition);
    };
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id).state).toBe('running');
    await clock.advance(6_000);
    expect(job(id).state).toBe('completed');
  });
});
