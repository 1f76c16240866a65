import { AppError } from '../../../shared/domain/app-error.ts';

interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggedError;
}

const maxFrames = 12;

/**
 * An error without its message, which may quote a path or a document: what kind it was, its code,
 * where it came from, and its causes.
 */
export function toLoggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const code: unknown = error instanceof AppError ? error.code : Object(error).code;
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    frames: lines.slice(0, maxFrames).map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: toLoggedError(error.cause) }),
  };
}
