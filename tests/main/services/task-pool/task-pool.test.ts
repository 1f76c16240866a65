import type { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { afterTest } from '../../../support/after-test.ts';
import { openRunnerLab } from '../../../support/runner-lab.ts';

// What holds for the child process, too, is in tests/conformance/task-runner*.test.ts.

it('a cancelled task is said to have stopped only when its thread is gone', async () => {
  const order: string[] = [];
  const noteThread = (thread: Worker) => thread.once('exit', () => order.push('exit'));
  process.on('worker', noteThread);
  afterTest(() => process.off('worker', noteThread));
  const { pool, start } = openRunnerLab({ kind: 'threads', cpuThreads: 1 });
  afterTest(() => pool.close());
  const task = await start('spin');
  task.abort(new Error('cancelled by the user'));
  await task.result.catch(() => order.push('rejected'));
  expect(order).toEqual(['exit', 'rejected']);
});

it('the threads of the pool are in the app’s own process', async () => {
  const { pool, run } = openRunnerLab({ kind: 'threads' });
  afterTest(() => pool.close());
  expect(await run('process')).toBe(process.pid);
});

it('its threads start by themselves, but not while the first screen is made', async () => {
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  afterTest(() => process.off('worker', count));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  afterTest(() => vi.useRealTimers());
  const { pool } = openRunnerLab({ kind: 'threads', cpuThreads: 2 });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  expect(started).toBe(0);
  vi.advanceTimersByTime(1_000);
  await turn();
  expect(started).toBe(2);
  vi.useRealTimers();
  await pool.close();
});

it('OCR has threads of its own', async () => {
  const { pool, run } = openRunnerLab({ kind: 'threads', cpuThreads: 1, ocrThreads: 1 });
  afterTest(() => pool.close());
  const { text } = await pool.run(
    'ocr',
    { file: 'any', page: 1, languages: ['eng'] },
    { signal: new AbortController().signal, timeoutMs: 60_000 },
  );
  expect(text.page).not.toBe(await run('thread'));
});

it('one page to read starts one thread for OCR', async () => {
  const { pool, run } = openRunnerLab({ kind: 'threads', cpuThreads: 1, ocrThreads: 2 });
  afterTest(() => pool.close());
  await run('thread');
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  afterTest(() => process.off('worker', count));
  const read = (page: number) =>
    pool.run(
      'ocr',
      { file: 'any', page, languages: ['eng'] },
      { signal: new AbortController().signal, timeoutMs: 60_000 },
    );
  const first = await read(1);
  const second = await read(2);
  expect(started).toBe(1);
  expect(second.text.page).toBe(first.text.page);
});
