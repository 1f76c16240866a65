import { describe, expect, it } from 'vitest';
import type { PoolTaskOptions } from '../../src/main/services/task-pool/pool-front.ts';
import { afterTest } from '../support/after-test.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { Behaviour } from '../support/misbehaving-entry.ts';
import {
  behavingCall,
  openRunnerLab,
  type RunnerLabOptions,
  taskRunnerKinds,
} from '../support/runner-lab.ts';

describe.each(taskRunnerKinds)('calls over the network on %s', (kind) => {
  function setup(options: Partial<RunnerLabOptions> = {}) {
    const { pool, count } = openRunnerLab({ kind, ...options });
    afterTest(() => pool.close());
    const run = async (behaviour: Behaviour, options: Partial<PoolTaskOptions> = {}) => {
      const usual = { signal: new AbortController().signal, timeoutMs: 60_000 };
      const task = { ...usual, ...options };
      return Number((await pool.run('model-call', behavingCall(behaviour), task)).text);
    };
    const start = async (behaviour: Behaviour, options: Partial<PoolTaskOptions> = {}) => {
      const controller = new AbortController();
      const begun = Promise.withResolvers<unknown>();
      const { signal } = controller;
      const result = run(behaviour, { ...options, signal, onProgress: begun.resolve });
      result.catch(begun.reject);
      await begun.promise;
      return { result, abort: (reason: Error) => controller.abort(reason) };
    };
    const health = () => pool.health().groups.find(({ name }) => name === 'network');
    return { pool, count, run, start, health };
  }
  const reason = new Error('cancelled by the user');

  it('share one thread, which is none of those that compute', async () => {
    const { pool, run, start, health } = setup({ cpuThreads: 1, networkCalls: 8 });
    const waiting = await Promise.all(Array.from({ length: 7 }, () => start('wait')));
    expect(health()).toMatchObject({ threads: 8, busy: 7, waiting: 0 });
    expect(health()?.running.map(({ task }) => task)).toEqual(Array(7).fill('model-call'));
    const network = await run('thread');
    const patient = { signal: new AbortController().signal, timeoutMs: 60_000 };
    const cpu = await pool.run('pdf-info', { file: 'thread' }, patient);
    expect(cpu.pageCount).not.toBe(network);
    for (const call of waiting) call.abort(reason);
    await Promise.allSettled(waiting.map(({ result }) => result));
    expect(await run('thread')).toBe(network);
    expect(health()).toMatchObject({ busy: 0, crashed: 0, terminated: 0, tooLarge: 0 });
  });

  it('wait their turn beyond so many', async () => {
    const { run, start, health } = setup({ networkCalls: 2 });
    const first = await start('wait');
    const second = await start('wait');
    const third = run('thread');
    expect(health()).toMatchObject({ busy: 2, waiting: 1 });
    first.abort(reason);
    await expect(first.result).rejects.toBe(reason);
    expect(await third).toBeGreaterThan(0);
    second.abort(reason);
    await expect(second.result).rejects.toBe(reason);
  });

  it('are cancelled one by one', async () => {
    const { run, start } = setup();
    const cancelled = await start('wait');
    const other = await start('wait');
    cancelled.abort(reason);
    await expect(cancelled.result).rejects.toBe(reason);
    expect(await run('thread')).toBeGreaterThan(0);
    const later = new Error('later');
    other.abort(later);
    await expect(other.result).rejects.toBe(later);
  });

  it('never cost the others their thread, not even one that does not listen', async () => {
    const { run, start, count, health } = setup({ graceMs: 50 });
    const before = await run('thread');
    const neighbour = await start('wait');
    const stubborn = await start('ignore');
    stubborn.abort(reason);
    await expect(stubborn.result).rejects.toBe(reason);
    expect(await run('thread')).toBe(before);
    expect([count('terminated'), count('crashed'), health()?.busy]).toEqual([0, 0, 1]);
    neighbour.abort(reason);
    await expect(neighbour.result).rejects.toBe(reason);
  });

  it('that fail tell when to come back, and what had gone and come', async () => {
    await expect(setup().run('fail')).rejects.toMatchObject({
      ...{ code: 'too-many-pages', retryAfter: '7' },
      traffic: { bytesOut: 100, bytesIn: 20 },
    });
  });

  it('that take too long name their server', async () => {
    const clock = createFakeClock();
    const { run, start } = setup({ setAlarm: clock.setTimer });
    const before = await run('thread');
    const call = await start('wait', { timeoutMs: 5_000 });
    await clock.advance(5_000);
    await expect(call.result).rejects.toMatchObject({
      ...{ code: 'model-too-slow', values: { server: 'the lab' } },
    });
    expect(await run('thread')).toBe(before);
  });

  it('fail together where their thread dies, and are made on another afterwards', async () => {
    const { run, start, count } = setup();
    const innocent = await start('wait');
    await expect(run('exit')).rejects.toMatchObject({ code: 'task-crashed' });
    await expect(innocent.result).rejects.toMatchObject({ code: 'task-crashed' });
    expect(count('crashed', 'network')).toBe(2);
    expect(await run('thread')).toBeGreaterThan(0);
  });

  it('end with the pool', async () => {
    const { pool, start } = setup();
    const calls = await Promise.all([start('wait'), start('ignore')]);
    const settled = Promise.allSettled(calls.map(({ result }) => result));
    await pool.close();
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'task-crashed' } });
    }
  });
});
