/** Runs tasks on pools of worker threads: one for CPU work, one that keeps tesseract warm. */
import { availableParallelism } from 'node:os';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../../shared/tasks.ts';
import type { Logger, TaskOptions, TaskRunner } from '../../engine/ports.ts';
import { runOnThread } from './run-on-thread.ts';
import { createThreadGroup, type ThreadGroup } from './thread-group.ts';

export interface TaskPoolOptions {
  /** The worker's module: `src/workers/entry.ts` from source, `workers/entry.js` when built. */
  readonly entry: URL;
  readonly logger: Logger;
  /** Default: one less than the cores, at least two. */
  readonly cpuThreads?: number;
  /** Default 2. */
  readonly ocrThreads?: number;
  /** Milliseconds that an aborted task has to stop by itself. Default 500. */
  readonly graceMs?: number;
  /** Cap of each thread's V8 heap, in megabytes. Default 512. */
  readonly maxHeapMb?: number;
}

/** How often threads ended since the start: both are costly, and the first has crashed Electron. */
export interface TaskPoolCounters {
  /** Threads ended because their task did not stop when asked. */
  readonly terminated: number;
  /** Threads that died under a task. */
  readonly crashed: number;
  /** Tasks that wait for a free thread now. */
  readonly waiting: number;
}

export interface TaskPool extends TaskRunner {
  counters(): TaskPoolCounters;
}

/** The threads for CPU work start at once, those for OCR with the first page. */
export function createTaskPool(options: TaskPoolOptions): TaskPool {
  const { entry, logger, graceMs = 500, maxHeapMb = 512, ocrThreads = 2 } = options;
  const cpuThreads = options.cpuThreads ?? Math.max(2, availableParallelism() - 1);
  const newGroup = (name: string, threads: number) =>
    createThreadGroup({ name, entry, threads, maxHeapMb, logger });
  const cpu = newGroup('cpu', cpuThreads);
  let ocr: ThreadGroup | null = null;
  const closing = new AbortController();
  const count = { terminated: 0, crashed: 0 };

  async function runNamed(name: TaskName, input: unknown, run: TaskOptions): Promise<unknown> {
    const signal = AbortSignal.any([run.signal, closing.signal]);
    signal.throwIfAborted();
    if (name === 'ocr') ocr ??= newGroup('ocr', ocrThreads);
    const group = name === 'ocr' && ocr !== null ? ocr : cpu;
    await group.slots.take(signal);
    try {
      signal.throwIfAborted();
      return await runOnThread(group, {
        ...run,
        name,
        input,
        graceMs,
        onTerminated() {
          count.terminated += 1;
          logger.warn({ task: name }, 'Ended the thread of a task that did not stop');
        },
        onCrashed() {
          if (closing.signal.aborted) return;
          count.crashed += 1;
          logger.warn({ task: name }, 'A worker thread died under its task');
        },
      });
    } finally {
      group.slots.free();
    }
  }

  return {
    run: <Name extends TaskName>(name: Name, input: TaskInput<Name>, run: TaskOptions) =>
      // The worker has checked its value against the task's schema.
      runNamed(name, input, run) as Promise<TaskOutput<Name>>,
    async close() {
      closing.abort(new AppError('task-crashed'));
      await Promise.all([cpu.close(), ocr?.close()]);
    },
    counters: () => ({
      ...count,
      waiting: cpu.slots.waiting + (ocr?.slots.waiting ?? 0),
    }),
  };
}
