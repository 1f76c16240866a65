/**
 * What crosses the border between the main process and a worker thread besides a task's input and
 * output. Errors cross as plain data, because cloning an error loses its class and its fields.
 */
import type { CallTraffic } from './domain/app-error.ts';
import type { FailureCode } from './domain/failures.ts';

/** An `AppError` as data. */
export interface TaskErrorData {
  readonly code: FailureCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly retryAfter?: string | undefined;
  readonly traffic?: CallTraffic | undefined;
  /** Message and stack with the causes, for the log view. */
  readonly detail: string;
}

/** What a worker thread answers; it never rejects, so a rejection means that the thread died. */
export type TaskReply =
  | { readonly isDone: true; readonly output: unknown }
  | { readonly isDone: false; readonly error: TaskErrorData };

/** Sent to a running task over its port: stop as soon as you can. */
export const abortMessage = 'abort';

/** Sent by a running task over its port: its time begins on this thread; how far it is, 0–1. */
export type TaskNews =
  | { readonly type: 'started'; readonly threadId: number }
  | { readonly type: 'progress'; readonly fraction: number };
