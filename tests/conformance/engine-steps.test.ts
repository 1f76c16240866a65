import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

const done = { status: 'done', output: null } as const;
const text = { output: z.string() };

describe.each(Object.entries(engineStores))('running jobs and steps on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  it('runs a job and keeps its output', async () => {
    const { engine, enqueue, settle, job } = setup(async (_ctx, args) => ({
      ...{ status: 'done', output: { echo: args } },
    }));
    await engine.start();
    const id = await enqueue({ n: 7 });
    await settle();
    expect(job(id)).toMatchObject({
      ...{ state: 'completed', attempt: 1, progress: 100, output: { echo: { n: 7 } } },
      ...{ claimToken: null, finishedAt: FAKE_NOW },
    });
  });

  it('tells of every change in order, each after its commit', async () => {
    const { engine, enqueue, settle, events, store } = setup(async (ctx) => {
      await ctx.step('think', text, async () => 'thought');
      return done;
    });
    engine.listen((event) => {
      if (!('job' in event)) return;
      const stored = store.getJob(event.job.id);
      if (event.type !== 'job.progressed') expect(stored?.seq).toBeGreaterThanOrEqual(event.seq);
    });
    await engine.start();
    await enqueue();
    await settle();
    expect(events.map(({ type }) => type)).toEqual([
      ...['job.queued', 'job.claimed', 'job.stepFinished', 'job.completed'],
    ]);
  });

  it('reads a finished step back instead of running it again', async () => {
    const runs = { first: 0, second: 0 };
    const handler: Handler = async (ctx) => {
      const first = await ctx.step('first', text, async () => `first ${++runs.first}`);
      await ctx.step('second', text, async () => {
        runs.second += 1;
        if (runs.second < 3) throw new AppError('task-crashed');
        return 'ok';
      });
      return { status: 'done', output: first };
    };
    const { engine, enqueue, clock, settle, job } = setup(handler);
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(1_000);
    await clock.advance(2_000);
    expect(job(id)).toMatchObject({ state: 'completed', output: 'first 1', attempt: 3 });
    expect(runs).toEqual({ first: 1, second: 3 });
  });

  it('keeps a large output in a file and reads it back', async () => {
    const big = 'x'.repeat(100_000);
    let tries = 0;
    const { engine, enqueue, clock, settle, job } = setup(async (ctx) => {
      const output = await ctx.step('big', text, async () => big);
      tries += 1;
      if (tries === 1) throw new AppError('task-crashed');
      return { status: 'done', output: output.length };
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(1_000);
    expect(job(id).output).toBe(100_000);
  });

  it('writes a commit and its checkpoint together, once', async () => {
    const written: string[] = [];
    let tries = 0;
    const { engine, enqueue, clock, settle, job } = setup(async (ctx) => {
      await ctx.commit('save', () => void written.push(ctx.id('resume')));
      tries += 1;
      if (tries === 1) throw new AppError('task-crashed');
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    await clock.advance(1_000);
    expect(job(id).state).toBe('completed');
    expect(written).toHaveLength(1);
  });

  it('keeps neither checkpoint nor writes of a commit that throws', async () => {
    const { engine, enqueue, settle, store, job } = setup(async (ctx) => {
      await ctx.commit('save', (tx) => {
        engine.enqueue(tx, { kind: 'dream', args: {}, label: 'never' });
        throw new AppError('file-unreadable');
      });
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id)).toMatchObject({ state: 'failed', failure: { code: 'file-unreadable' } });
    expect(store.listSteps(id)).toEqual([]);
    expect(store.listJobs(10)).toHaveLength(1);
  });

  it('gives the same id for the same name in every attempt', async () => {
    const ids: string[] = [];
    const { engine, enqueue, clock, settle } = setup(async (ctx) => {
      ids.push(ctx.id('one'));
      if (ids.length === 1) throw new AppError('task-crashed');
      expect(ctx.id('two')).not.toBe(ctx.id('one'));
      return done;
    });
    await engine.start();
    await enqueue();
    await settle();
    await clock.advance(1_000);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
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

  it('shows live progress and never lets it go back', async () => {
    const gate = createBarrier();
    const message = { id: 'm', message: 'Working' };
    const { engine, enqueue, settle, clock, job, events } = setup(async (ctx) => {
      ctx.progress(40, message);
      ctx.progress(20, message);
      await ctx.step('wait', text, () => gate.passed.then(() => 'ok'));
      throw new AppError('file-unreadable');
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id)).toMatchObject({ progress: 40, progressMessage: message });
    await clock.advance(100);
    expect(events.at(-1)).toMatchObject({ type: 'job.progressed', job: { progress: 40 } });
    gate.open();
    await settle();
    expect(job(id)).toMatchObject({ state: 'failed', progress: 40 });
  });

  it('refuses two steps of one name', async () => {
    const { engine, enqueue, settle, job } = setup(async (ctx) => {
      await ctx.step('same', text, async () => 'a');
      await ctx.step('same', text, async () => 'b');
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id).failure?.detail).toContain('used twice');
  });
});
