import { afterEach, describe, expect, it } from 'vitest';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';

const done = { status: 'done', output: null } as const;
const never = () => new Promise<never>(() => {});

describe.each(Object.entries(engineStores))('limits and places, on %s', (_name, open) => {
  const { setup, restart, stop, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  const perKey = { concurrency: 9, ratePerKey: { perMinute: 6, burst: 1 } };

  it('begins jobs of one key no more often than they may, and those of others meanwhile', async () => {
    const { engine, enqueue, settle, clock, job } = setup(async () => done, perKey);
    await engine.start();
    const keys = ['a', 'a', 'b', 'a', null] as const;
    const ids: string[] = [];
    for (const key of keys)
      ids.push(await enqueue({}, key === null ? {} : { concurrencyKey: key }));
    await settle();
    const states = () => ids.map((id) => job(id).state === 'completed');
    expect(states()).toEqual([true, false, true, false, true]);
    expect(job(ids[1] ?? '').hold?.reason).toBe('rate-limit');
    await clock.advance(10_000);
    expect(states()).toEqual([true, true, true, false, true]);
    await clock.advance(10_000);
    expect(states()).toEqual([true, true, true, true, true]);
  });

  it('begins them more often from the moment on at which that may be, and then freely', async () => {
    const { engine, enqueue, settle, clock, job } = setup(async () => done, perKey);
    await engine.start();
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      ids.push(await enqueue({}, { concurrencyKey: 'a' }));
    }
    await settle();
    const finished = () => ids.filter((id) => job(id).state === 'completed').length;
    const limits = { concurrency: 9, maxTries: 3, baseDelayMs: 1_000, timeoutMs: 60_000 };
    const policy = { ...limits, priority: 5, stepTimeoutMs: null };
    expect(finished()).toBe(1);
    await engine.reconfigure('dream', () => ({ ...policy, perMinute: 60 }));
    await clock.advance(1_000);
    expect(finished()).toBe(2);
    await engine.reconfigure('dream', () => ({ ...policy, perMinute: null }));
    await settle();
    expect(finished()).toBe(4);
  });

  it('keeps the rate of a key over a restart', async () => {
    const first = setup(async () => done, perKey);
    await first.engine.start();
    await first.enqueue({}, { concurrencyKey: 'a' });
    await first.settle();
    await stop(first);
    const next = restart(first.store, async () => done, { ...perKey, clock: first.clock });
    await next.engine.start();
    const id = await next.enqueue({}, { concurrencyKey: 'a' });
    await next.settle();
    expect(next.job(id)).toMatchObject({ state: 'pending', hold: { reason: 'rate-limit' } });
  });

  it('lets a job that was moved to the front begin next, whatever waits before it', async () => {
    const order: unknown[] = [];
    const { engine, enqueue, settle } = setup(
      async (_ctx, args) => {
        order.push(args);
        return done;
      },
      { concurrency: 1 },
    );
    await enqueue('high', { priority: 1 });
    await enqueue('normal');
    const last = await enqueue('low', { priority: 10 });
    expect(await engine.moveToFront(last)).toMatchObject({ priority: 1, state: 'pending' });
    await engine.start();
    await settle();
    expect(order).toEqual(['low', 'high', 'normal']);
  });

  it('moves nothing that is not waiting', async () => {
    const { engine, enqueue, settle, job, clock } = setup(() => never());
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(await engine.moveToFront(id)).toMatchObject({ state: 'running', priority: 5 });
    await engine.cancel(id);
    await clock.advance(1_000);
    expect(await engine.moveToFront(id)).toMatchObject({ state: 'cancelled', priority: 5 });
    expect(job(id).priority).toBe(5);
  });

  it('removes a finished job from the list, and no other', async () => {
    const { engine, enqueue, settle } = setup(async () => done);
    const id = await enqueue();
    expect(await engine.remove(id)).toBe(false);
    await engine.start();
    await settle();
    expect([await engine.remove(id), engine.getJob(id)]).toEqual([true, null]);
    expect(await engine.remove(id)).toBe(false);
  });

  it('finds the jobs of an entity, newest first', async () => {
    const { engine, enqueue } = setup(async () => done);
    const entity = { type: 'resume', id: '00000000-0000-7000-8000-0000000000aa' } as const;
    const ids = [await enqueue({}, { entity }), await enqueue({}, { entity })];
    await enqueue();
    expect(engine.listJobsOf(entity, 9).map(({ id }) => id)).toEqual(ids.reverse());
  });

  it('takes back a job that is called running and that nobody runs', async () => {
    const { engine, enqueue, settle, clock, store, job } = setup(async () => done);
    await engine.start();
    await engine.pause();
    const id = await enqueue();
    const claim = { now: clock.now(), bootId: 'this', claimToken: 'lost' };
    await store.write((tx) => store.claimJob(tx, id, claim));
    // Looked at twice: a claim is committed a moment before its attempt begins.
    await clock.advance(5_000);
    expect(job(id).state).toBe('running');
    await clock.advance(5_000);
    expect(job(id)).toMatchObject({ state: 'pending', attempt: 0 });
    await engine.resume();
    await settle();
    expect(job(id).state).toBe('completed');
  });
});
