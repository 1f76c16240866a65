import { toPlainText } from '../std/to-plain-text.ts';
import { type FailureCode, failures } from './failures.ts';

interface AppErrorOptions {
  /** Values for the placeholders of the code's sentence; shown to the user, so no secrets. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** A server's `Retry-After` header as it came: seconds or a date. */
  readonly retryAfter?: string;
  /** Of a call that failed: bytes of bodies that had left and come by then. */
  readonly traffic?: CallTraffic;
  /**
   * The concurrency key of what is missing, where the job itself has another or none: those that
   * have this one wait, and the rest of the job's kind goes on.
   */
  readonly gateKey?: string;
  readonly cause?: unknown;
}

/** Bytes of bodies. */
export interface CallTraffic {
  readonly bytesOut: number;
  readonly bytesIn: number;
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
  readonly gateKey: string | undefined;
  readonly traffic: CallTraffic | undefined;

  constructor(code: FailureCode, options: AppErrorOptions = {}) {
    const { values = {}, retryAfter, traffic, gateKey, cause } = options;
    super(toPlainText({ ...failures[code].sentence, values }), { cause });
    this.code = code;
    this.values = values;
    this.retryAfter = retryAfter;
    this.gateKey = gateKey;
    this.traffic = traffic;
  }
}
