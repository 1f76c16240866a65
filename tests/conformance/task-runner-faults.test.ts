import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../src/shared/domain/failures.ts';
import { afterTest } from '../support/after-test.ts';
import type { Behaviour } from '../support/misbehaving-entry.ts';
import { openRunnerLab, type RunnerLabOptions, taskRunnerKinds } from '../support/runner-lab.ts';

describe.each(taskRunnerKinds)('a task runner on %s', (kind) => {
  function setup(options: Partial<RunnerLabOptions> = {}) {
    const lab = openRunnerLab({ kind, ...options });
    afterTest(() => lab.pool.close());
    return lab;
  }

  describe('a thread that dies', () => {
    it.each<[string, Behaviour, FailureCode]>([
      ['it exits', 'exit', 'task-crashed'],
      ['it throws outside of the task', 'throwLater', 'task-crashed'],
      ['its heap is full', 'fillHeap', 'task-crashed'],
      ['its buffers grow beyond all measure', 'fillBuffers', 'task-too-large'],
    ])('because %s costs its own task only', async (_why, behaviour, code) => {
      const { pool, run, start, count } = setup();
      const innocent = await start('wait');
      await expect(run(behaviour)).rejects.toMatchObject({ code });
      const hasGrown = code === 'task-too-large';
      expect([count('crashed', 'cpu'), count('tooLarge', 'cpu')]).toEqual(
        hasGrown ? [0, 1] : [1, 0],
      );
      expect(count('terminated')).toBe(0);
      expect(await run('thread')).toBeGreaterThan(0);
      const reason = new Error('still there');
      innocent.abort(reason);
      await expect(innocent.result).rejects.toBe(reason);
      expect(pool.health().restarts).toBe(0);
    });

    it('is replaced as often as it dies', async () => {
      const { run, count } = setup();
      for (let times = 0; times < 5; times += 1) {
        await expect(run('exit')).rejects.toMatchObject({ code: 'task-crashed' });
      }
      expect(count('crashed')).toBe(5);
      const both = await Promise.all([run('work'), run('work')]);
      expect(new Set(both).size).toBe(2);
    });

    it('leaves those that wait for it their turn', async () => {
      const { run } = setup({ cpuThreads: 1 });
      const guilty = run('exit');
      const innocent = [run('thread'), run('thread'), run('thread')];
      await expect(guilty).rejects.toMatchObject({ code: 'task-crashed' });
      for (const thread of await Promise.all(innocent)) expect(thread).toBeGreaterThan(0);
    });
  });

  it('fails the tasks of threads that cannot start, again and again', async () => {
    const { run } = setup({ cpuThreads: 1, entry: new URL('missing.ts', import.meta.url) });
    for (let times = 0; times < 2; times += 1) {
      await expect(run('thread', { timeoutMs: 1_000 })).rejects.toMatchObject({
        code: expect.stringMatching(/^(task-crashed|extract-timeout)$/),
      });
    }
  });
});
