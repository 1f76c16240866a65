/** Whether trying the same again cannot help, as the table of failures says. */
import { AppError } from '../../../shared/domain/app-error.ts';
import { failures } from '../../../shared/domain/failures.ts';

export function isFinalFailure(error: unknown): boolean {
  return error instanceof AppError && failures[error.code].retryClass === 'never';
}
