/** The context of a task that runs in the test itself, outside of any pool. */
import type { TaskContext } from '../../src/workers/task-context.ts';

export function taskContext(
  signal: AbortSignal = new AbortController().signal,
  onProgress: (fraction: number) => void = () => undefined,
): TaskContext {
  return {
    signal,
    throwIfCancelled: () => signal.throwIfAborted(),
    reportProgress: onProgress,
  };
}
