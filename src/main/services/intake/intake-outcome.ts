import { AppError } from '../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import type { Job } from '../../engine/job.ts';
import type { Logger } from '../../engine/ports.ts';

/** A file that was not queued, and why: code, and the English sentence. */
export interface Refusal {
  readonly status: 'refused';
  readonly fileName: string;
  readonly code: FailureCode;
  readonly message: string;
  /** For the placeholders of the code's sentence. */
  readonly values?: AppError['values'];
}

/** What became of one granted file. */
export type IntakeOutcome =
  | Refusal
  | { readonly status: 'queued' | 'in-progress'; readonly fileName: string; readonly job: Job }
  | {
      readonly status: 'already-imported';
      readonly fileName: string;
      readonly resumeId: string;
      readonly importedAt: number;
    };

/** What was thrown while taking a file in, as its outcome; the unexpected is logged. */
export function toRefusal(fileName: string, thrown: unknown, logger: Logger): Refusal {
  const isExpected = thrown instanceof AppError;
  if (!isExpected) logger.error({ err: thrown }, 'a file could not be taken in');
  const { code, message, values } = isExpected ? thrown : new AppError('internal-error');
  return { status: 'refused', fileName, code, message, values };
}
