import { expect, it } from 'vitest';
import { z } from 'zod';
import type { JobContext } from '../../src/main/engine/job-context.ts';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { describeEngine, done, rejectOnAbort, type Tx, text } from '../support/engine-suite.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

describeEngine('tries and turns of the engine', ({ setup, restart }) => {
  it('waits longer before each further try, without holding a slot', async () => {
    const { engine, enqueue, clock, settle, job } = setup(
      async (ctx) => {
        await ctx.step('fail', text, async () => {
          throw new AppError('task-crashed');
        });
        return done;
      },
      { concurrency: 1 },
    );
    await engine.start();
    const id = await enqueue();
    await settle();
    const firstHold = { reason: 'time', until: FAKE_NOW + 1_000, delayMs: 1_000 };
    expect(job(id)).toMatchObject({ state: 'pending', hold: firstHold });
    await clock.advance(999);
    expect(job(id)).toMatchObject({ attempt: 1 });
    await clock.advance(1);
    expect(job(id)).toMatchObject({ state: 'pending', attempt: 2, hold: { delayMs: 2_000 } });
    await clock.advance(2_000);
    expect(job(id)).toMatchObject({
      ...{ state: 'failed', attempt: 3 },
      failure: { code: 'task-crashed', step: 'fail' },
    });
  });

  it('does not retry what can never succeed', async () => {
    const { engine, enqueue, settle, job } = setup(async () => {
      throw new AppError('file-unreadable');
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id)).toMatchObject({
      ...{ state: 'failed', attempt: 1, failure: { code: 'file-unreadable', step: null } },
    });
  });

  it('counts tries per step', async () => {
    const failures: string[] = [];
    const flaky = (ctx: JobContext<Tx>, name: string) =>
      ctx.step(name, text, async () => {
        if (failures.filter((failed) => failed === name).length === 2) return 'ok';
        failures.push(name);
        throw new AppError('task-crashed');
      });
    const { engine, enqueue, clock, settle, job } = setup(async (ctx) => {
      await flaky(ctx, 'a');
      await flaky(ctx, 'b');
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    for (const delayMs of [1_000, 2_000, 1_000, 2_000]) await clock.advance(delayMs);
    expect(failures).toEqual(['a', 'a', 'b', 'b']);
    expect(job(id).state).toBe('completed');
  });

  it('runs no more jobs of a kind at once than it may', async () => {
    const gate = createBarrier();
    let running = 0;
    let most = 0;
    const { engine, enqueue, settle, store } = setup(async (ctx) => {
      running += 1;
      most = Math.max(most, running);
      await ctx.step('wait', text, () => gate.passed.then(() => 'ok'));
      running -= 1;
      return done;
    });
    await engine.start();
    for (let n = 0; n < 5; n += 1) await enqueue();
    await settle();
    expect(store.listRunningJobs()).toHaveLength(2);
    gate.open();
    await settle();
    expect(store.listJobs(10).every((job) => job.state === 'completed')).toBe(true);
    expect(most).toBe(2);
  });

  it('runs a better priority first', async () => {
    const order: unknown[] = [];
    const { engine, enqueue, settle } = setup(
      async (_ctx, args) => {
        order.push(args);
        return done;
      },
      { concurrency: 1 },
    );
    await enqueue('low', { priority: 8 });
    await enqueue('high', { priority: 1 });
    await enqueue('high too', { priority: 1 });
    await engine.start();
    await settle();
    expect(order).toEqual(['high', 'high too', 'low']);
  });

  it('ends an attempt whose time is over', async () => {
    const { engine, enqueue, settle, clock, job } = setup(
      async (ctx) => {
        await ctx.step('long', text, ({ signal }) => rejectOnAbort(signal));
        return done;
      },
      { timeoutMs: 5_000 },
    );
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(4_500);
    expect(job(id).state).toBe('running');
    await clock.advance(1_000);
    expect(job(id)).toMatchObject({ state: 'pending', failure: { code: 'job-timeout' } });
  });

  it('ends a step whose own time is over, as that step failing', async () => {
    const { engine, enqueue, settle, clock, job } = setup(async (ctx) => {
      await ctx.step('long', { ...text, timeoutMs: 2_000 }, ({ signal }) => rejectOnAbort(signal));
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(2_500);
    expect(job(id)).toMatchObject({
      ...{ state: 'pending', failure: { code: 'job-timeout', step: 'long' } },
    });
  });

  it('fails a job whose stored arguments no longer fit, and keeps it', async () => {
    const { enqueue, settle, store, job } = setup(async () => done);
    const id = await enqueue({ old: true });
    const later = restart(store, async () => done, { args: z.string() });
    await later.engine.start();
    await settle();
    expect(job(id)).toMatchObject({ state: 'failed', failure: { code: 'args-invalid' } });
  });

  it('holds a job for the user without using an attempt', async () => {
    const { engine, enqueue, settle, job, events } = setup(async () => ({
      ...{ status: 'hold', reason: 'user' },
    }));
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id)).toMatchObject({
      ...{ state: 'pending', attempt: 0, hold: { reason: 'user', until: null } },
    });
    expect(events.at(-1)?.type).toBe('job.held');
  });

  it('tries a failed job again from its last checkpoint, with its tries counted anew', async () => {
    const runs = { good: 0, bad: 0 };
    const { engine, enqueue, clock, settle, job } = setup(async (ctx) => {
      await ctx.step('good', text, async () => `${++runs.good}`);
      await ctx.step('bad', text, async () => {
        runs.bad += 1;
        if (runs.bad <= 4) throw new AppError('task-crashed');
        return 'ok';
      });
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(1_000);
    await clock.advance(2_000);
    expect(job(id).state).toBe('failed');
    expect(await engine.retry(id)).toMatchObject({ state: 'pending', failure: null });
    await settle();
    expect(job(id)).toMatchObject({ state: 'pending', hold: { delayMs: 1_000 } });
    await clock.advance(1_000);
    expect(job(id).state).toBe('completed');
    expect(runs).toEqual({ good: 1, bad: 5 });
  });
});
