import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/shared/domain/app-error.ts';
import type { KindPolicy, KindPolicyChanges } from '../../src/shared/domain/kind-policy.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';

const done = { status: 'done', output: null } as const;

/** As the lab's kind is declared. */
const declared: KindPolicy = {
  ...{ concurrency: 2, maxTries: 3, baseDelayMs: 1_000, timeoutMs: 60_000 },
  ...{ stepTimeoutMs: null, perMinute: null, priority: 5 },
};

describe.each(Object.entries(engineStores))('limits that are changed, on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  type Lab = ReturnType<typeof setup>;
  const change = ({ engine }: Lab, changes: KindPolicyChanges) =>
    engine.reconfigure('dream', () => ({ ...declared, ...changes }));

  /** Jobs that run until each is let go. */
  function setupHeld(limits = {}) {
    const free: (() => void)[] = [];
    const lab = setup(() => new Promise((resolve) => free.push(() => resolve(done))), limits);
    return { lab, free, begun: () => free.length };
  }

  async function queue(lab: Lab, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await lab.enqueue());
    await lab.settle();
    return ids;
  }

  it('lets more begin at once, without waiting for one to end', async () => {
    const { lab, begun } = setupHeld();
    await lab.engine.start();
    await queue(lab, 4);
    expect(begun()).toBe(2);
    await change(lab, { concurrency: 3 });
    await lab.settle();
    expect(begun()).toBe(3);
  });

  it('lets fewer begin, and leaves those alone that run', async () => {
    const { lab, free, begun } = setupHeld();
    await lab.engine.start();
    const [first = '', second = ''] = await queue(lab, 4);
    await change(lab, { concurrency: 1 });
    await lab.settle();
    expect([lab.job(first).state, lab.job(second).state]).toEqual(['running', 'running']);
    free[0]?.();
    await lab.settle();
    expect(begun()).toBe(2);
    free[1]?.();
    await lab.settle();
    expect(begun()).toBe(3);
  });

  it('slows down what may begin in a minute, and lets it go again at once', async () => {
    const lab = setup(async () => done, { concurrency: 9 });
    await lab.engine.start();
    await change(lab, { concurrency: 9, perMinute: 6 });
    const ids = await queue(lab, 4);
    const ended = () => ids.filter((id) => lab.job(id).state === 'completed').length;
    expect(ended()).toBe(1);
    await lab.clock.advance(10_000);
    expect(ended()).toBe(2);
    await change(lab, { concurrency: 9 });
    await lab.settle();
    expect(ended()).toBe(4);
  });

  it('shortens the wait for a rate that was raised', async () => {
    const lab = setup(async () => done, { rate: { perMinute: 1 } });
    await lab.engine.start();
    const [, second = ''] = await queue(lab, 2);
    await lab.clock.advance(30_000);
    expect(lab.job(second).hold?.reason).toBe('rate-limit');
    await change(lab, { perMinute: 30 });
    // Half a job had been earned by then; the other half takes a second.
    await lab.clock.advance(900);
    expect(lab.job(second).state).toBe('pending');
    await lab.clock.advance(200);
    expect(lab.job(second).state).toBe('completed');
  });

  it('tries as often and as soon as it says then', async () => {
    let tries = 0;
    const lab = setup(async () => {
      tries += 1;
      throw new AppError('task-crashed');
    });
    await change(lab, { maxTries: 2, baseDelayMs: 10_000 });
    await lab.engine.start();
    const [id = ''] = await queue(lab, 1);
    await lab.clock.advance(9_000);
    expect(tries).toBe(1);
    await lab.clock.advance(2_000);
    expect([tries, lab.job(id).state]).toEqual([2, 'failed']);
  });

  it('ends an attempt after the time that it says', async () => {
    const lab = setup(() => new Promise<never>(() => {}));
    await change(lab, { timeoutMs: 30_000, maxTries: 1 });
    await lab.engine.start();
    const [id = ''] = await queue(lab, 1);
    await lab.clock.advance(29_000);
    expect(lab.job(id).state).toBe('running');
    await lab.clock.advance(3_000);
    expect(lab.job(id)).toMatchObject({ state: 'failed', failure: { code: 'job-timeout' } });
  });

  it('tells each step the time that its tasks may take, and the priority to new jobs', async () => {
    const told: number[] = [];
    const lab = setup(async (ctx) => {
      await ctx.step('look', { output: z.null() }, async ({ limitMs }) => {
        told.push(limitMs(7_000));
        return null;
      });
      return done;
    });
    await lab.engine.start();
    const [before = ''] = await queue(lab, 1);
    await change(lab, { stepTimeoutMs: 20_000, priority: 2 });
    const [after = ''] = await queue(lab, 1);
    expect(told).toEqual([7_000, 20_000]);
    expect([lab.job(before).priority, lab.job(after).priority]).toEqual([5, 2]);
  });

  it('changes nothing when the write that goes with it fails', async () => {
    const { lab, begun } = setupHeld();
    await lab.engine.start();
    const failing = lab.engine.reconfigure('dream', () => {
      throw new RangeError('not this');
    });
    await expect(failing).rejects.toThrow('not this');
    await queue(lab, 3);
    expect(begun()).toBe(2);
  });

  it('begins with the limits that it is given at the start', async () => {
    const policies = new Map([['dream', { ...declared, concurrency: 1 }]]);
    let begun = 0;
    const handler = () => {
      begun += 1;
      return new Promise<never>(() => {});
    };
    const lab = setup(handler, {}, { policies });
    await lab.engine.start();
    await queue(lab, 3);
    expect(begun).toBe(1);
  });
});
