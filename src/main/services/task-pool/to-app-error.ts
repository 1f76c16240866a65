/** Turns the error data of a worker thread back into the app's error. */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { TaskErrorData } from '../../../shared/task-message.ts';

/** The cause's stack is that of the thread, so that a log shows where it happened. */
export function toAppError({ code, values, retryAfter, traffic, detail }: TaskErrorData): AppError {
  const cause = new Error('in a worker thread');
  cause.stack = detail;
  return new AppError(code, {
    ...{ values, cause },
    ...(retryAfter !== undefined && { retryAfter }),
    ...(traffic !== undefined && { traffic }),
  });
}
