/** A pool of worker threads as the app has it, with calls that need no signal. */
import {
  createTaskPool,
  type TaskPoolOptions,
} from '../../src/main/services/task-pool/task-pool.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../src/shared/tasks.ts';

export interface BenchPool {
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>;
  close(): Promise<void>;
}

const silent = (): void => {};
const timeoutMs = 120_000;

export function openPool(sizes: Pick<TaskPoolOptions, 'ocrThreads'> = {}): BenchPool {
  const pool = createTaskPool({
    ...sizes,
    entry: new URL('../../src/workers/entry.ts', import.meta.url),
    logger: { debug: silent, info: silent, warn: console.warn, error: console.error },
  });
  return {
    run: (name, input) =>
      pool.run(name, input, { signal: new AbortController().signal, timeoutMs }) as never,
    close: pool.close,
  };
}
