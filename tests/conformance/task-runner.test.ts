import { describe, expect, it, vi } from 'vitest';
import { createAwakeClock } from '../../src/main/engine/awake-clock.ts';
import { afterTest } from '../support/after-test.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { openRunnerLab, type RunnerLabOptions, taskRunnerKinds } from '../support/runner-lab.ts';

const patient = { signal: new AbortController().signal, timeoutMs: 60_000 };

describe.each(taskRunnerKinds)('a task runner on %s', (kind) => {
  function setup(options: Partial<RunnerLabOptions> = {}) {
    const lab = openRunnerLab({ kind, ...options });
    afterTest(() => lab.pool.close());
    return lab;
  }

  describe('a task', () => {
    it('gives back its value', async () => {
      expect(await setup().run('thread')).toBeGreaterThan(0);
    });

    it('gives bytes back', async () => {
      const { pool } = setup();
      const image = await pool.run('pdf-page-image', { file: 'any', page: 1, dpi: 72 }, patient);
      expect(image.png).toHaveLength(1_000_000);
      expect(image.png.every((byte) => byte === 7)).toBe(true);
    });

    it('that fails tells its code, its values and where it happened', async () => {
      const failure = await setup()
        .run('fail')
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({
        name: 'AppError',
        code: 'too-many-pages',
        values: { pages: 90, limit: 40 },
        cause: { stack: expect.stringContaining('misbehaving-entry') },
      });
    });

    it.each(['bug', 'lie'] as const)(
      'with a %s fails with an internal error',
      async (behaviour) => {
        await expect(setup().run(behaviour)).rejects.toMatchObject({ code: 'internal-error' });
      },
    );

    it('with an input that it does not take is refused', async () => {
      const wrong = setup().pool.run('pdf-info', { file: '' }, patient);
      await expect(wrong).rejects.toMatchObject({ code: 'internal-error' });
    });

    it('passes on its progress', async () => {
      const task = await setup().start('wait');
      const reason = new Error('seen');
      task.abort(reason);
      await expect(task.result).rejects.toBe(reason);
    });

    it('of OCR runs beside those that fill the other threads', async () => {
      const { pool, start } = setup();
      await Promise.all([start('wait'), start('wait')]);
      const input = { file: 'any', page: 1, languages: ['eng'] };
      expect((await pool.run('ocr', input, patient)).confidence).toBe(1);
    });

    it('waits for a thread, first come first served', async () => {
      const { run, waiting } = setup({ cpuThreads: 1 });
      const order: number[] = [];
      const tasks = [1, 2, 3, 4, 5].map((number) => run('thread').then(() => order.push(number)));
      await Promise.resolve();
      expect(waiting()).toBe(4);
      await Promise.all(tasks);
      expect(order).toEqual([1, 2, 3, 4, 5]);
      expect(waiting()).toBe(0);
    });

    it('is told of with its name and its time, the longest first, until it has ended', async () => {
      const { pool, start } = setup();
      const tasksNow = () => pool.health().groups.find(({ name }) => name === 'cpu')?.running;
      expect(tasksNow()).toEqual([]);
      const tasks = [await start('work'), await start('work')];
      const [first, second] = tasksNow() ?? [];
      expect([first?.task, second?.task]).toEqual(['pdf-info', 'pdf-info']);
      expect(first?.forMs).toBeGreaterThanOrEqual(second?.forMs ?? Number.NaN);
      await Promise.all(tasks.map(({ result }) => result));
      expect(tasksNow()).toEqual([]);
    });

    it('holds memory that can be asked for, while it runs and after', async () => {
      const { pool, run } = setup();
      await run('thread');
      expect(await pool.memory()).toBeGreaterThan(1_000_000);
    });

    it('is counted among the busy until it has ended', async () => {
      const { pool, start } = setup();
      const task = await start('work');
      const busyNow = () => pool.health().groups.find(({ name }) => name === 'cpu')?.busy;
      expect(busyNow()).toBe(1);
      await task.result;
      expect(busyNow()).toBe(0);
    });
  });

  describe('cancelling a task', () => {
    const reason = new Error('cancelled by the user');

    it('asks it to stop and keeps its thread', async () => {
      const { run, start, count } = setup({ cpuThreads: 1 });
      const before = await run('thread');
      const task = await start('wait');
      task.abort(reason);
      await expect(task.result).rejects.toBe(reason);
      expect(await run('thread')).toBe(before);
      expect([count('terminated'), count('crashed')]).toEqual([0, 0]);
    });

    it('reaches one that never lets its thread do anything else, if it looks', async () => {
      const { start, count } = setup();
      const task = await start('spinPolitely');
      task.abort(reason);
      await expect(task.result).rejects.toBe(reason);
      expect([count('terminated'), count('crashed')]).toEqual([0, 0]);
    });

    it('ends the thread of one that loops for ever, and replaces it', async () => {
      const { run, start, count } = setup({ cpuThreads: 1 });
      const before = await run('thread');
      const task = await start('spin');
      task.abort(reason);
      await expect(task.result).rejects.toBe(reason);
      expect([count('terminated'), count('crashed')]).toEqual([1, 0]);
      expect(await run('thread')).not.toBe(before);
    });

    it('takes a waiting one out of the queue without starting it', async () => {
      const { run, start, waiting } = setup({ cpuThreads: 1 });
      const busy = await start('work');
      const controller = new AbortController();
      const onProgress = vi.fn();
      const unwanted = run('wait', { signal: controller.signal, onProgress });
      expect(waiting()).toBe(1);
      controller.abort(reason);
      await expect(unwanted).rejects.toBe(reason);
      expect(waiting()).toBe(0);
      await busy.result;
      expect(await run('thread')).toBeGreaterThan(0);
      expect(onProgress).not.toHaveBeenCalled();
    });

    it('before it was asked for does not start it', async () => {
      const { run, count } = setup();
      await expect(run('exit', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      expect(count('crashed')).toBe(0);
    });
  });

  describe('the time limit of a task', () => {
    it('stops one that takes too long', async () => {
      const clock = createFakeClock();
      const { start, count } = setup({ setAlarm: clock.setTimer });
      const task = await start('wait', { timeoutMs: 5_000 });
      await clock.advance(5_000);
      await expect(task.result).rejects.toMatchObject({ code: 'extract-timeout' });
      expect(count('terminated')).toBe(0);
    });

    it('ends the thread of one that loops for ever', async () => {
      const clock = createFakeClock();
      const { run, start, count } = setup({ setAlarm: clock.setTimer });
      const task = await start('spin', { timeoutMs: 5_000 });
      await clock.advance(5_000);
      await expect(task.result).rejects.toMatchObject({ code: 'extract-timeout' });
      expect(count('terminated')).toBe(1);
      expect(await run('thread')).toBeGreaterThan(0);
    });

    it('does not count the wait for a thread', async () => {
      const clock = createFakeClock();
      const { run, start } = setup({ cpuThreads: 1, setAlarm: clock.setTimer });
      const busy = await start('work', { timeoutMs: 60_000 });
      const waiting = run('thread', { timeoutMs: 5_000 });
      await clock.advance(10_000);
      await busy.result;
      expect(await waiting).toBeGreaterThan(0);
    });

    it('does not count a night’s sleep of the computer', async () => {
      const clock = createFakeClock();
      let sleptMs = 0;
      const system = { ...clock, monotonicMs: () => clock.monotonicMs() + sleptMs };
      const awake = createAwakeClock(system, 0);
      awake.start();
      const { start } = setup({ setAlarm: awake.setAlarm });
      const task = await start('wait', { timeoutMs: 20_000 });
      const onEnd = vi.fn();
      task.result.catch(onEnd);
      sleptMs += 8 * 3_600_000;
      await clock.advance(10_000);
      expect(onEnd).not.toHaveBeenCalled();
      await clock.advance(10_000);
      await expect(task.result).rejects.toMatchObject({ code: 'extract-timeout' });
      awake.stop();
    });
  });

  describe('closing', () => {
    it('ends what runs, what waits and what comes later', async () => {
      const { pool, run, start, count } = setup();
      const busy = [await start('spin'), await start('wait')];
      const settled = Promise.allSettled([...busy.map((task) => task.result), run('thread')]);
      await pool.close();
      for (const result of await settled) {
        expect(result).toMatchObject({ status: 'rejected', reason: { code: 'task-crashed' } });
      }
      await expect(run('thread')).rejects.toMatchObject({ code: 'task-crashed' });
      expect(count('crashed')).toBe(0);
    });

    it('may be asked for twice', async () => {
      const { pool } = setup();
      await Promise.all([pool.close(), pool.close()]);
      await pool.close();
    });
  });
});
