import { expect, it, vi } from 'vitest';
import { afterTest } from '../../../../support/after-test.ts';
import { behavingCall, openRunnerLab } from '../../../../support/runner-lab.ts';

// Only with a child process: on threads of the app's own process a native crash ends the app. The
// engine then finds the guilty job by running its suspects alone, and quarantines it.

const crashed = { code: 'task-crashed' };

function setup(cpuThreads: number) {
  const lab = openRunnerLab({ kind: 'child-process', cpuThreads });
  afterTest(() => lab.pool.close());
  return lab;
}

it('tasks run in another process, which is gone when the pool is closed', async () => {
  const { pool, run, start } = setup(2);
  const pid = await run('process');
  expect(pid).not.toBe(process.pid);
  const busy = await start('spin');
  await pool.close();
  await expect(busy.result).rejects.toMatchObject(crashed);
  expect(() => process.kill(pid, 0)).toThrow(expect.objectContaining({ code: 'ESRCH' }));
});

it('a native crash costs its own task only', async () => {
  const { pool, run, start, count } = setup(5);
  const honest = await Promise.all(Array.from({ length: 4 }, () => start('work')));
  await expect(run('abort')).rejects.toMatchObject(crashed);
  for (const { result } of honest) expect(await result).toBeGreaterThan(0);
  expect(count('crashed')).toBe(1);
  expect(pool.health().restarts).toBe(1);
});

it('a native crash keeps nobody waiting while the guilty one is looked for', async () => {
  const { run, start } = setup(2);
  const suspect = await start('wait');
  const onGuilty = vi.fn();
  const guilty = run('abort');
  guilty.catch(onGuilty);
  // Queued behind the crash; the suspect, tried first, takes as long as it likes.
  expect(await run('thread')).toBeGreaterThan(0);
  expect(onGuilty).not.toHaveBeenCalled();
  const reason = new Error('cancelled on trial');
  suspect.abort(reason);
  await expect(suspect.result).rejects.toBe(reason);
  await expect(guilty).rejects.toMatchObject(crashed);
});

it('a call over the network is not made a second time: it may have cost something', async () => {
  const { pool, run } = setup(2);
  const onStarted = vi.fn();
  const begun = Promise.withResolvers<unknown>();
  const call = pool.run('model-call', behavingCall('wait'), {
    ...{ signal: new AbortController().signal, timeoutMs: 60_000 },
    ...{ onStarted, onProgress: begun.resolve },
  });
  call.catch(begun.reject);
  await begun.promise;
  await expect(run('abort')).rejects.toMatchObject(crashed);
  await expect(call).rejects.toMatchObject(crashed);
  expect(onStarted).toHaveBeenCalledOnce();
});

it('one that was alone when its process died is guilty without another try', async () => {
  const { run } = setup(2);
  const onStarted = vi.fn();
  await run('thread');
  await expect(run('abort', { onStarted })).rejects.toMatchObject(crashed);
  expect(onStarted.mock.calls.length).toBeLessThanOrEqual(1);
});

it('one that is known to end its process is kept away from the others', async () => {
  const { pool, run, start, count } = setup(2);
  await expect(run('abort')).rejects.toMatchObject(crashed);
  await run('thread');
  const { restarts } = pool.health();
  const onStarted = vi.fn();
  const neighbour = await start('wait', { onStarted });
  await expect(run('abort')).rejects.toMatchObject(crashed);
  expect(onStarted).toHaveBeenCalledOnce();
  expect(pool.health().restarts).toBe(restarts);
  expect([count('crashed', 'cpu'), count('crashed', 'alone')]).toEqual([1, 1]);
  const reason = new Error('still there');
  neighbour.abort(reason);
  await expect(neighbour.result).rejects.toBe(reason);
});
