import { expect, it } from 'vitest';
import { createBarrier } from '../support/barrier.ts';
import {
  describeEngine,
  done,
  type Handler,
  rejectOnAbort,
  text,
} from '../support/engine-suite.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

describeEngine('interruptions of the engine', ({ setup, restart }) => {
  it('cancels a pending job at once', async () => {
    const { engine, enqueue, job, events } = setup(async () => done);
    const id = await enqueue();
    expect(await engine.cancel(id)).toMatchObject({ state: 'cancelled' });
    expect(job(id).state).toBe('cancelled');
    expect(events.map(({ type }) => type)).toEqual(['job.queued', 'job.cancelled']);
  });

  it('asks a running job to stop, acknowledges it, and records the end', async () => {
    const { engine, enqueue, settle, job, events } = setup(async (ctx) => {
      await ctx.step('long', text, ({ signal }) => rejectOnAbort(signal));
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(await engine.cancel(id)).toMatchObject({
      ...{ state: 'running', cancelRequestedAt: FAKE_NOW },
    });
    await settle();
    expect(job(id)).toMatchObject({ state: 'cancelled', failure: null });
    expect(events.map(({ type }) => type)).toEqual([
      ...['job.queued', 'job.claimed', 'job.cancelRequested', 'job.cancelled'],
    ]);
  });

  it('ends a cancelled job that does not listen within a second, and lets it write no more', async () => {
    const gate = createBarrier();
    const { engine, enqueue, settle, clock, job, store } = setup(async (ctx) => {
      await ctx.step('deaf', text, () => gate.passed.then(() => 'late'));
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    await engine.cancel(id);
    await clock.advance(1_000);
    expect(job(id).state).toBe('cancelled');
    gate.open();
    await settle();
    expect(store.listSteps(id)).toEqual([]);
    expect(job(id)).toMatchObject({ state: 'cancelled', output: null });
  });

  it('hands running jobs back when it stops, without using an attempt', async () => {
    const first = setup(async (ctx) => {
      await ctx.step('long', text, ({ signal }) => rejectOnAbort(signal));
      return done;
    });
    await first.engine.start();
    const id = await first.enqueue();
    await first.settle();
    await first.engine.stop();
    expect(first.store.getJob(id)).toMatchObject({ state: 'pending', attempt: 0, hold: null });
    const second = restart(first.store, async () => done);
    await second.engine.start();
    await second.settle();
    expect(second.job(id)).toMatchObject({ state: 'completed', attempt: 1 });
  });

  it('takes up what a dead process was running, from its last checkpoint', async () => {
    const runs: string[] = [];
    const handler: Handler = async (ctx) => {
      await ctx.step('one', text, async () => `${runs.push('one')}`);
      await ctx.step('two', text, async ({ signal }) => {
        runs.push('two');
        return runs.filter((name) => name === 'two').length === 1 ? rejectOnAbort(signal) : 'ok';
      });
      return done;
    };
    const dead = setup(handler);
    await dead.engine.start();
    const id = await dead.enqueue();
    await dead.settle();
    expect(dead.job(id).state).toBe('running');
    const next = restart(dead.store, handler);
    await next.engine.start();
    await next.settle();
    expect(next.job(id)).toMatchObject({ state: 'completed', attempt: 1 });
    expect(runs).toEqual(['one', 'two', 'two']);
  });

  it('runs a suspect alone, sets it aside at the third death, and goes on with the innocent', async () => {
    const order: unknown[] = [];
    const never = () => new Promise<string>(() => {});
    const deadly: Handler = async (ctx, args) => {
      order.push(args);
      if (args === 'innocent') await ctx.step('fine', text, async () => 'ok');
      await ctx.step('deadly', text, never);
      return done;
    };
    const first = setup(deadly);
    await first.engine.start();
    const guilty = await first.enqueue('guilty');
    const innocent = await first.enqueue('innocent');
    await first.settle();
    for (let death = 1; death <= 3; death += 1) {
      order.length = 0;
      const next = restart(first.store, deadly);
      await next.engine.start();
      await next.settle();
      expect(order).toEqual(['guilty']);
      expect(first.store.getJob(innocent)?.state).toBe('pending');
    }
    const last = restart(first.store, async () => done);
    await last.engine.start();
    await last.settle();
    expect(last.job(guilty)).toMatchObject({ state: 'failed', failure: { code: 'quarantined' } });
    expect(last.job(innocent)).toMatchObject({ state: 'completed', attempt: 1 });
  });

  it('does not run on what was being cancelled when the process died', async () => {
    const dead = setup(async (ctx) => {
      await ctx.step('deaf', text, () => new Promise<string>(() => {}));
      return done;
    });
    await dead.engine.start();
    const id = await dead.enqueue();
    await dead.settle();
    await dead.engine.cancel(id);
    const next = restart(dead.store, async () => done);
    await next.engine.start();
    await next.settle();
    expect(next.job(id).state).toBe('cancelled');
  });

  it('ends an attempt quietly when its claim is gone', async () => {
    const gate = createBarrier();
    let isSecondReached = false;
    const handler: Handler = async (ctx) => {
      await ctx.step('slow', text, () => gate.passed.then(() => 'old'));
      isSecondReached = true;
      return { status: 'done', output: 'old' };
    };
    const stalled = setup(handler);
    await stalled.engine.start();
    const id = await stalled.enqueue();
    await stalled.settle();
    const next = restart(stalled.store, async () => ({ status: 'done', output: 'new' }));
    await next.engine.start();
    await next.settle();
    gate.open();
    await stalled.settle();
    expect(next.job(id)).toMatchObject({ state: 'completed', output: 'new' });
    expect(stalled.store.listSteps(id)).toEqual([]);
    expect(isSecondReached).toBe(false);
  });
});
