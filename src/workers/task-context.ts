/** What a task is given besides its input. */
import type { TaskInput, TaskName, TaskOutput } from '../shared/tasks.ts';

export interface TaskContext {
  /** Aborted when nobody wants the result any more; a task that goes on is terminated. */
  readonly signal: AbortSignal;
  /**
   * Throws the signal's reason when the task was cancelled. For loops that never wait: it looks for
   * the message itself, while the signal alone would only change once the loop lets go.
   */
  throwIfCancelled(): void;
  /** 0–1; may be called as often as is handy, only some calls are passed on. */
  reportProgress(fraction: number): void;
}

/** One worker task; it throws an `AppError` for an expected failure. */
export type Task<Name extends TaskName> = (
  input: TaskInput<Name>,
  context: TaskContext,
) => Promise<TaskOutput<Name>>;

/** Where the code of each task is; loaded when first needed, so that a cold thread starts fast. */
export type TaskLoaders = { readonly [Name in TaskName]: () => Promise<Task<Name>> };
