import { toPlainText } from '../std/to-plain-text.ts';
import { type FailureCode, failures } from './failures.ts';

interface AppErrorOptions {
  /** Values for the placeholders of the code's sentence; shown to the user, so no secrets. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** A server's `Retry-After` header as it came: seconds or a date. */
  readonly retryAfter?: string;
  readonly cause?: unknown;
}

/**
 * An expected failure, known by its code. Its sentence, its retry class and what the user can do
 * stand in the failure table; the cause stays inside the main process.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: FailureCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly retryAfter: string | undefined;

  constructor(code: FailureCode, { values = {}, retryAfter, cause }: AppErrorOptions = {}) {
    super(toPlainText({ ...failures[code].sentence, values }), { cause });
    this.code = code;
    this.values = values;
    this.retryAfter = retryAfter;
  }
}
