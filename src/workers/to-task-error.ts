/** Turns what a task threw into data that can cross the thread border. */
import { inspect } from 'node:util';
import { AppError } from '../shared/domain/app-error.ts';
import type { TaskErrorData } from '../shared/task-message.ts';

/** Enough for a stack with its causes; an error may quote a whole document. */
const maxDetailLength = 8_000;

/** Anything but an `AppError` is an error of ours and becomes `internal-error`. */
export function toTaskError(error: unknown): TaskErrorData {
  const detail = inspect(error, { depth: 2, maxStringLength: 2_000 }).slice(0, maxDetailLength);
  if (error instanceof AppError) {
    const { code, values, retryAfter, traffic } = error;
    return { code, values, retryAfter, traffic, detail };
  }
  return { code: 'internal-error', values: {}, detail };
}
