import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../src/main/engine/define-job.ts';
import type { JobContext } from '../../src/main/engine/job-context.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { createEngineBundle, type EngineBundle } from '../support/engine-bundle.ts';
import { createFakeClock, FAKE_NOW } from '../support/fake-clock.ts';
import { createMemoryJobStore } from '../support/memory-job-store.ts';

type Tx = unknown;
type Handler = JobDefinition<Tx>['handler'];

const done = { status: 'done', output: null } as const;
const text = { output: z.string() };

function dream(handler: Handler, limits: Partial<JobDefinition<Tx>> = {}): JobDefinition<Tx> {
  return defineJob<Tx, unknown, unknown>({
    ...{ kind: 'dream', args: z.unknown(), output: z.unknown(), handler },
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    ...{ timeoutMs: 60_000, concurrency: 2, defaultPriority: 5 },
    ...limits,
  });
}

const stores: Record<string, () => { store: JobStore<Tx>; close: () => Promise<void> }> = {
  SQLite: () => {
    const db = openDatabase(':memory:');
    const store = createSqliteJobStore(db, createFakeClock());
    const close = async () => {
      await store.close();
      db.close();
    };
    return { store: store as unknown as JobStore<Tx>, close };
  },
  memory: () => ({
    store: createMemoryJobStore(createFakeClock()) as unknown as JobStore<Tx>,
    close: async () => {},
  }),
};

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe.each(Object.entries(stores))('the engine on %s', (_name, open) => {
  function setup(handler: Handler, limits: Partial<JobDefinition<Tx>> = {}) {
    const { store, close } = open();
    cleanUps.push(close);
    const bundle = createEngineBundle(store, [dream(handler, limits)]);
    cleanUps.push(() => stop(bundle));
    return { ...bundle, store };
  }

  /** Stopping waits for attempts, and those wait for the clock when they do not listen. */
  async function stop({ engine, clock }: EngineBundle<Tx>): Promise<void> {
    const stopped = engine.stop();
    await clock.advance(2_000);
    await stopped;
  }

  /** The engine of a later start of the program, on the same store. */
  function restart(store: JobStore<Tx>, handler: Handler) {
    const bundle = createEngineBundle(store, [dream(handler)]);
    cleanUps.push(() => stop(bundle));
    return bundle;
  }

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
    const later = createEngineBundle(store, [dream(async () => done, { args: z.string() })]);
    cleanUps.push(() => later.engine.stop());
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

/** A step body that listens: it ends when it is told to, with the reason it was given. */
function rejectOnAbort(signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
