import { expect, it } from 'vitest';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { describeEngine, done, type Handler, text } from '../support/engine-suite.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

describeEngine('the steps of the engine', ({ setup }) => {
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
      if (event.type === 'jobs.removed') return;
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
        throw new AppError('not-a-resume');
      });
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    expect(job(id)).toMatchObject({ state: 'failed', failure: { code: 'not-a-resume' } });
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

  it('runs a step again whose revision was raised', async () => {
    let revision = 1;
    let runs = 0;
    const { engine, enqueue, clock, settle, job } = setup(async (ctx) => {
      await ctx.step('read', { ...text, revision }, async () => `${++runs}`);
      if (runs === 1) throw new AppError('task-crashed');
      return done;
    });
    await engine.start();
    const id = await enqueue();
    await settle();
    revision = 2;
    await clock.advance(1_000);
    expect(job(id).state).toBe('completed');
    expect(runs).toBe(2);
  });
});
