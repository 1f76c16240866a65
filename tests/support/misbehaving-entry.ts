/**
 * A worker entry whose tasks misbehave on request: the real pool and real threads run it, so that
 * hangs and crashes can be tested without shipping tasks that hang and crash.
 *
 * The behaviour is asked for by the `file` of `pdf-info`, or the `model` of `model-call`.
 */
import { threadId } from 'node:worker_threads';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { moveBytes } from '../../src/workers/move-bytes.ts';
import { runTask, type TaskRequest } from '../../src/workers/run-task.ts';
import type { TaskContext, TaskLoaders } from '../../src/workers/task-context.ts';

const behaviours = {
  /** Gives the id of its thread, which is unique in its process. */
  thread: async () => threadId,
  /** Never lets its thread do anything else. */
  spin: async ({ reportProgress }: TaskContext) => {
    reportProgress(0.5);
    for (;;) Math.sqrt(Math.random());
  },
  /** As `spin`, but looks for its cancel itself. */
  spinPolitely: async ({ reportProgress, throwIfCancelled }: TaskContext) => {
    reportProgress(0.5);
    for (;;) throwIfCancelled();
  },
  /** Computes for a while and comes to its end; says that it has begun. */
  work: async ({ reportProgress }: TaskContext) => {
    reportProgress(0.5);
    const endAt = performance.now() + 600;
    while (performance.now() < endAt) Math.sqrt(Math.random());
    return threadId;
  },
  /** Ends when asked to, and says that it has begun. */
  wait: ({ signal, reportProgress }: TaskContext) => {
    reportProgress(0.5);
    return new Promise<number>((_resolve, reject) => {
      const keepAlive = setInterval(() => undefined, 1_000);
      signal.addEventListener('abort', () => {
        clearInterval(keepAlive);
        reject(signal.reason);
      });
    });
  },
  /** Lets its thread do other things, and neither ends nor listens. */
  ignore: ({ reportProgress }: TaskContext) => {
    reportProgress(0.5);
    return new Promise<number>(() => {});
  },
  /** Gives the id of its process. */
  process: async () => process.pid,
  exit: async () => process.exit(7),
  /** Ends its whole process, as native code that aborts does; a thread may not call `abort`. */
  abort: async () => {
    process.kill(process.pid, 'SIGABRT');
    return new Promise<number>(() => {});
  },
  /** Takes buffers of 600 MB in all, which no limit of the heap sees, and keeps them. */
  fillBuffers: async () => {
    const kept: Uint8Array[] = [];
    for (let part = 0; part < 60; part += 1) kept.push(new Uint8Array(10_000_000).fill(part));
    for (;;) Math.sqrt(kept.length);
  },
  throwLater: () =>
    new Promise<number>(() => {
      setTimeout(() => {
        throw new RangeError('thrown outside of the task');
      });
    }),
  fillHeap: async () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, () => ({ text: String(kept.length) })));
  },
  fail: async () => {
    throw new AppError('too-many-pages', {
      ...{ values: { pages: 90, limit: 40 }, retryAfter: '7' },
      traffic: { bytesOut: 100, bytesIn: 20 },
    });
  },
  bug: async () => {
    throw new TypeError('x is not a function');
  },
  /** Breaks the promise of its schema: a page count is a positive integer. */
  lie: async () => -1,
} as const;

export type Behaviour = keyof typeof behaviours;

const refuse = async () => async () => {
  throw new AppError('format-unsupported');
};

const loaders: TaskLoaders = {
  'picture-info': refuse,
  'pdf-info':
    async () =>
    async ({ file }, context) => ({
      pageCount: await behaviours[file as Behaviour](context),
    }),
  ocr: async () => async () => ({
    text: { page: threadId, width: 1, height: 1, runs: [], links: [] },
    confidence: 1,
  }),
  'pdf-page-image': async () => async () => ({
    png: new Uint8Array(1_000_000).fill(7),
    width: 1,
    height: 1,
  }),
  'pdf-text': refuse,
  'flow-text': refuse,
  'resume-data': refuse,
  'structure-resume': refuse,
  'resume-excerpts': refuse,
  'merge-answers': refuse,
  'model-call':
    async () =>
    async ({ model }, context) => ({
      text: String(await behaviours[model as Behaviour](context)),
      ...{ finish: 'stop', tokens: null, bytesOut: 0, bytesIn: 0 },
    }),
  'model-list': refuse,
  'model-embed': refuse,
};

export async function entry(request: TaskRequest): Promise<unknown> {
  return moveBytes(await runTask(request, loaders));
}
