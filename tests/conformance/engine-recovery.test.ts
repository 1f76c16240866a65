import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createBarrier } from '../support/barrier.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';
import { rejectOnAbort } from '../support/reject-on-abort.ts';

const done = { status: 'done', output: null } as const;
const text = { output: z.string() };

describe.each(Object.entries(engineStores))('recovering on %s', (_name, open) => {
  const { setup, restart, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

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
      await next.engine.resume();
      await next.settle();
      expect(order).toEqual(['guilty']);
      expect(first.store.getJob(innocent)?.state).toBe('pending');
    }
    const last = restart(first.store, async () => done);
    await last.engine.start();
    await last.engine.resume();
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

  it('fails a job whose stored arguments no longer fit, and keeps it', async () => {
    const { enqueue, settle, store, job } = setup(async () => done);
    const id = await enqueue({ old: true });
    const later = restart(store, async () => done, { args: z.string() });
    await later.engine.start();
    await settle();
    expect(job(id)).toMatchObject({ state: 'failed', failure: { code: 'args-invalid' } });
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
