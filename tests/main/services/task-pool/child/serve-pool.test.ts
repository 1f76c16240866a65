import { expect, it, vi } from 'vitest';
import { servePool } from '../../../../../src/main/services/task-pool/child/serve-pool.ts';
import type { NamedTask } from '../../../../../src/main/services/task-pool/pool-front.ts';
import type { TaskPoolOptions } from '../../../../../src/main/services/task-pool/task-pool.ts';
import { AppError } from '../../../../../src/shared/domain/app-error.ts';

interface RunningTask extends Omit<NamedTask, 'onStarted' | 'onProgress'> {
  readonly onStarted: () => void;
  readonly onProgress: (fraction: number) => void;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function setup() {
  const said: unknown[] = [];
  const tasks: RunningTask[] = [];
  const opened: TaskPoolOptions[] = [];
  const endProcess = vi.fn();
  let tell = (_message: unknown): void => {};
  let onGone = (): void => {};
  servePool({
    line: {
      post: (message) => said.push(message),
      onMessage(listener) {
        tell = listener;
      },
      onGone(listener) {
        onGone = listener;
      },
    },
    endProcess,
    toErrorData: (error) => ({ code: (error as AppError).code, values: {}, detail: 'where' }),
    openPool(options) {
      opened.push(options);
      return {
        run: (name: string, input: unknown, run: object) =>
          new Promise((resolve, reject) => {
            tasks.push({ ...run, name, input, resolve, reject } as RunningTask);
          }),
        close: async () => {},
        health: () => ({ runner: 'threads', restarts: 0, groups: [] }),
      } as never;
    },
  });
  const open = () => tell({ type: 'open', entry: 'file:///entry.js', sizes: { cpuThreads: 3 } });
  const run = (id: number) => tell({ type: 'run', id, name: 'pdf-info', input: { file: 'a' } });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const parts = { said, tasks, opened, endProcess, open, run, settle };
  return { ...parts, tell: (message: unknown) => tell(message), leave: () => onGone() };
}

it('opens one pool, as large as it is told', () => {
  const { opened, open } = setup();
  open();
  open();
  expect(opened).toMatchObject([{ cpuThreads: 3, ocrThreads: 2 }]);
  expect(opened[0]?.entry.href).toBe('file:///entry.js');
});

it('runs what it is told and reports each turn of it under its number', async () => {
  const { said, tasks, open, run, settle } = setup();
  open();
  run(1);
  run(2);
  tasks[1]?.onStarted();
  tasks[1]?.onProgress(0.5);
  tasks[1]?.onProgress(Number.NaN);
  tasks[1]?.resolve({ pageCount: 4 });
  tasks[0]?.reject(new AppError('file-unreadable'));
  await settle();
  expect(said).toEqual([
    { type: 'started', id: 2 },
    { type: 'progress', id: 2, fraction: 0.5 },
    { type: 'reply', id: 2, reply: { isDone: true, output: { pageCount: 4 } } },
    {
      ...{ type: 'reply', id: 1 },
      reply: { isDone: false, error: { code: 'file-unreadable', values: {}, detail: 'where' } },
    },
  ]);
});

it('tells how much memory the process holds', () => {
  const { said, open, tell } = setup();
  open();
  tell({ type: 'measure', id: 5 });
  expect(said).toEqual([{ type: 'measured', id: 5, bytes: expect.any(Number) }]);
});

it('leaves the time of tasks to the app', () => {
  const { opened, open } = setup();
  open();
  vi.useFakeTimers();
  opened[0]?.setAlarm?.(1, () => expect.unreachable());
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
});

it('aborts the task that is named, and no other', () => {
  const { tasks, open, run, tell } = setup();
  open();
  run(1);
  run(2);
  tell({ type: 'abort', id: 2 });
  tell({ type: 'abort', id: 99 });
  expect(tasks.map(({ signal }) => signal.aborted)).toEqual([false, true]);
});

it('ends with a word of the app, and when the app is gone', () => {
  const { endProcess, open, tell, leave } = setup();
  open();
  tell({ type: 'close' });
  expect(endProcess).toHaveBeenCalledTimes(1);
  leave();
  expect(endProcess).toHaveBeenCalledTimes(2);
});

it.each([
  ['no order', 'hello'],
  ['a task that there is not', { type: 'run', id: 1, name: 'make-coffee', input: {} }],
  ['a module that is no file', { type: 'open', entry: 'https://a.example/x.js', sizes: {} }],
  ['a task before the pool is open', { type: 'run', id: 1, name: 'pdf-info', input: {} }],
])('refuses %s', (_what, order) => {
  const { tell, tasks } = setup();
  expect(() => tell(order)).toThrow();
  expect(tasks).toEqual([]);
});
