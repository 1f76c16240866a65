import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobContext } from '../../src/main/engine/job-context.ts';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';
import { rejectOnAbort } from '../support/reject-on-abort.ts';

const done = { status: 'done', output: null } as const;
const text = { output: z.string() };

describe.each(Object.entries(engineStores))('ending and retrying on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

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
    const flaky = (ctx: JobContext<unknown>, name: string) =>
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

  it('waits for every started step before it ends an attempt', async () => {
    const gate = createBarrier();
    const { engine, enqueue, settle, job, store } = setup(async (ctx) => {
      await Promise.all([
        ctx.step('slow', text, () => gate.passed.then(() => 'ok')),
        ctx.step('quick', text, async () => {
          throw new AppError('file-unreadable');
        }),
      ]);
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id).state).toBe('running');
    gate.open();
    await settle();
    expect(job(id).state).toBe('failed');
    expect(store.listSteps(id).map(({ name }) => name)).toEqual(['slow']);
  });
});
