import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskOptions } from '../../../../src/main/engine/ports.ts';
import {
  createTaskPool,
  type TaskPool,
} from '../../../../src/main/services/task-pool/task-pool.ts';
import type { AppError } from '../../../../src/shared/domain/app-error.ts';
import type { Behaviour } from '../../../support/misbehaving-entry.ts';

const entry = new URL('../../../support/misbehaving-entry.ts', import.meta.url);
const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const minuteMs = 60_000;

let pool: TaskPool;
let threads: Worker[];
const noteThread = (thread: Worker) => threads.push(thread);

beforeEach(() => {
  threads = [];
  process.on('worker', noteThread);
  pool = createTaskPool({ entry, logger, cpuThreads: 2, graceMs: 400, maxHeapMb: 64 });
});
afterEach(async () => {
  process.off('worker', noteThread);
  await pool.close();
});

/** Starts a task that behaves so; its value is the id of its thread, if it comes to an end. */
function run(behaviour: Behaviour, options: Partial<TaskOptions> = {}): Promise<number> {
  const signal = new AbortController().signal;
  return pool
    .run('pdf-info', { file: behaviour }, { signal, timeoutMs: minuteMs, ...options })
    .then(({ pageCount }) => pageCount);
}

interface StartedTask {
  readonly result: Promise<number>;
  readonly abort: (reason: Error) => void;
}

/** As `run`, for behaviours that report: resolves once the task runs on its thread. */
async function start(
  behaviour: 'spin' | 'spinPolitely' | 'wait',
  timeoutMs = minuteMs,
): Promise<StartedTask> {
  const controller = new AbortController();
  const begun = Promise.withResolvers<number>();
  const result = run(behaviour, {
    signal: controller.signal,
    timeoutMs,
    onProgress: begun.resolve,
  });
  result.catch(() => undefined);
  await begun.promise;
  return { result, abort: (reason) => controller.abort(reason) };
}

/** The ids of the threads that serve two tasks at once. */
async function threadsNow(): Promise<ReadonlySet<number>> {
  const held = await start('wait');
  const other = await run('thread');
  held.abort(new Error('enough'));
  await held.result.catch(() => undefined);
  return new Set([other, await run('thread'), await run('thread')]);
}

describe('a task pool', () => {
  it('gives back what the task gives', async () => {
    expect(await run('thread')).toBeGreaterThan(0);
  });

  it('gives bytes back', async () => {
    const image = await pool.run(
      'pdf-page-image',
      { file: 'any', page: 1, dpi: 72 },
      { signal: new AbortController().signal, timeoutMs: minuteMs },
    );
    expect(image.png).toHaveLength(1_000_000);
    expect(image.png.every((byte) => byte === 7)).toBe(true);
  });

  it('passes on the failure of a task with its code, its values and where it happened', async () => {
    const failure = await run('fail').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'AppError',
      code: 'too-many-pages',
      values: { pages: 90, limit: 40 },
      cause: { stack: expect.stringContaining('misbehaving-entry') },
    });
  });

  it.each(['bug', 'lie'] as const)('calls a %s of a task an internal error', async (behaviour) => {
    await expect(run(behaviour)).rejects.toMatchObject({ code: 'internal-error' });
  });

  it('refuses an input that is not what the task takes', async () => {
    const signal = new AbortController().signal;
    const wrong = pool.run('pdf-info', { file: '' }, { signal, timeoutMs: minuteMs });
    await expect(wrong).rejects.toMatchObject({ code: 'internal-error' });
  });

  it('passes on progress', async () => {
    const onProgress = vi.fn();
    const controller = new AbortController();
    const waiting = run('wait', {
      signal: controller.signal,
      onProgress(fraction) {
        onProgress(fraction);
        controller.abort(new Error('seen'));
      },
    });
    await expect(waiting).rejects.toThrow('seen');
    expect(onProgress).toHaveBeenCalledWith(0.5);
  });

  it('runs OCR on threads of its own', async () => {
    const signal = new AbortController().signal;
    const { text } = await pool.run(
      'ocr',
      { file: 'any', page: 1, languages: ['eng'] },
      { signal, timeoutMs: minuteMs },
    );
    expect(await threadsNow()).not.toContain(text.page);
  });
});

describe('cancelling a task', () => {
  it('asks it to stop and keeps its thread', async () => {
    const before = await threadsNow();
    const task = await start('wait');
    const reason = new Error('cancelled by the user');
    task.abort(reason);
    await expect(task.result).rejects.toBe(reason);
    expect(await threadsNow()).toEqual(before);
    expect(pool.counters()).toMatchObject({ terminated: 0, crashed: 0 });
  });

  it('reaches a task that never lets its thread do anything else, if it looks', async () => {
    const task = await start('spinPolitely');
    const reason = new Error('cancelled by the user');
    task.abort(reason);
    await expect(task.result).rejects.toBe(reason);
    expect(pool.counters()).toMatchObject({ terminated: 0, crashed: 0 });
  });

  it('ends the thread of one that does not stop, and replaces it', async () => {
    const task = await start('spin');
    const reason = new Error('cancelled by the user');
    task.abort(reason);
    await expect(task.result).rejects.toBe(reason);
    expect(pool.counters()).toMatchObject({ terminated: 1, crashed: 0 });
    expect((await threadsNow()).size).toBe(2);
  });

  it('says so only when the thread is gone', async () => {
    const task = await start('spin');
    const order: string[] = [];
    for (const thread of threads) thread.once('exit', () => order.push('exit'));
    task.abort(new Error('cancelled by the user'));
    await task.result.catch(() => order.push('rejected'));
    expect(order).toEqual(['exit', 'rejected']);
  });

  it('takes a waiting one out of the queue without starting it', async () => {
    const busy = [await start('wait'), await start('wait')];
    const controller = new AbortController();
    const onProgress = vi.fn();
    const waiting = run('wait', { signal: controller.signal, onProgress });
    expect(pool.counters().waiting).toBe(1);
    const reason = new Error('no longer wanted');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(pool.counters().waiting).toBe(0);
    for (const task of busy) task.abort(new Error('enough'));
    await Promise.allSettled(busy.map((task) => task.result));
    expect(await run('thread')).toBeGreaterThan(0);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('does not start what was cancelled before', async () => {
    const reason = new Error('too late');
    await expect(run('exit', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(pool.counters().crashed).toBe(0);
  });
});

describe('the time limit of a task', () => {
  it('stops one that takes too long', async () => {
    await run('thread');
    await expect(run('wait', { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'extract-timeout',
    });
    expect(pool.counters().terminated).toBe(0);
  });

  it('ends the thread of one that hangs', async () => {
    await expect(run('spin', { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'extract-timeout',
    });
    expect(pool.counters().terminated).toBe(1);
    expect(await run('thread')).toBeGreaterThan(0);
  });

  it('does not count the wait for a thread', async () => {
    const busy = [await start('wait'), await start('wait')];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waiting = run('thread', { timeoutMs: 5_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    for (const task of busy) task.abort(new Error('enough'));
    expect(await waiting).toBeGreaterThan(0);
  });
});

describe('a thread that dies', () => {
  it.each([
    ['exits', 'exit'],
    ['throws outside of the task', 'throwLater'],
    ['needs more memory than it may have', 'fillHeap'],
  ] as const)('because it %s costs its own task only', async (_why, behaviour) => {
    const innocent = await start('wait');
    await expect(run(behaviour)).rejects.toMatchObject({ code: 'task-crashed' });
    expect(pool.counters()).toMatchObject({ terminated: 0, crashed: 1 });
    expect(await run('thread')).toBeGreaterThan(0);
    const reason = new Error('still there');
    innocent.abort(reason);
    await expect(innocent.result).rejects.toBe(reason);
  });

  it('is replaced as often as it dies', async () => {
    for (let times = 0; times < 5; times += 1) {
      await expect(run('exit')).rejects.toMatchObject({ code: 'task-crashed' });
    }
    expect((await threadsNow()).size).toBe(2);
  });
});

describe('threads that cannot start', () => {
  it('fail their tasks, again and again', async () => {
    const broken = createTaskPool({ entry: new URL('missing.ts', entry), logger, cpuThreads: 1 });
    const options = { signal: new AbortController().signal, timeoutMs: 1_000 };
    const codes: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      await broken
        .run('pdf-info', { file: 'any' }, options)
        .catch((error: unknown) => codes.push((error as AppError).code));
    }
    expect(codes).toEqual(['task-crashed', expect.stringMatching('task-crashed|extract-timeout')]);
    await broken.close();
  });
});

describe('closing the pool', () => {
  it('ends what runs, what waits and what comes later', async () => {
    const busy = [await start('spin'), await start('wait')];
    const waiting = run('thread');
    const settled = Promise.allSettled([...busy.map((task) => task.result), waiting]);
    await pool.close();
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'task-crashed' } });
    }
    await expect(run('thread')).rejects.toMatchObject({ code: 'task-crashed' });
  });
});
