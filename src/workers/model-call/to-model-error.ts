/**
 * What a failed call of a model means, by its status and by the codes in its body: never by its
 * words, and without keeping them. They may repeat the key or the document.
 */
import { APIError } from 'openai/error';
import { AppError } from '../../shared/domain/app-error.ts';
import type { FailureCode } from '../../shared/domain/failures.ts';

export interface FailedCall {
  readonly key: string | null;
  /** What the sentences name; `model` where one was asked for. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether the server was asked to hold the model to a schema: the usual reason for a refusal. */
  readonly hasForm: boolean;
}

interface ModelError {
  readonly code: FailureCode;
  /** As the server sent it, in seconds or as a date. */
  readonly retryAfter?: string | undefined;
  readonly cause: Error;
}

const QUOTA = new Set([
  ...['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active'],
  'insufficient_balance',
]);
/** OpenAI's, llama.cpp's, and those of servers that follow them. */
const TOO_LONG = new Set([
  ...['context_length_exceeded', 'exceed_context_size_error', 'string_above_max_length'],
  'request_too_large',
]);
const MISSING = new Set(['model_not_found', 'not_found_error']);
/** llama.cpp while it loads its model. */
const LOADING = 'unavailable_error';

/** @param error as the client or the guarded fetch threw it */
export function toModelError(error: unknown, call: FailedCall): ModelError {
  const known = error instanceof Error && error.cause instanceof AppError ? error.cause : error;
  if (known instanceof AppError) return { code: known.code, cause: known };
  if (!(error instanceof APIError))
    return { code: 'internal-error', cause: withoutKey(error, call.key) };
  const told = toldBy(error);
  const cause = new Error(describe(told, call.key));
  const retryAfter = error.headers === undefined ? undefined : pauseOf(error.headers);
  return { code: codeOf(told, call), retryAfter, cause };
}

interface Told {
  /** Undefined: the error came in the middle of an answer. */
  readonly status: number | undefined;
  /** Whether a model server wrote it: others have no words for the error, or a page. */
  readonly hasBody: boolean;
  /** `code` and `type` of the body, where they are words. */
  readonly words: readonly string[];
  readonly param: string;
}

function toldBy({ status, error, code, type, param }: APIError): Told {
  const words = [code, type].filter((word): word is string => typeof word === 'string');
  const isTold = typeof error === 'string' || (error instanceof Object && 'message' in error);
  return { status, hasBody: isTold, words, param: typeof param === 'string' ? param : '' };
}

function codeOf(told: Told, { values, hasForm }: FailedCall): FailureCode {
  const { status, words, param, hasBody } = told;
  const says = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  if (says(QUOTA) || status === 402) return 'provider-quota';
  if (says(TOO_LONG) || status === 413) return 'model-input-too-long';
  if (status === 401 || status === 403) return 'provider-auth';
  if (status === 429) return 'rate-limited';
  if (status === 408) return 'model-too-slow';
  if (status === 503 && words.includes(LOADING)) return 'model-server-unreachable';
  if (status === undefined || status >= 500) return 'provider-error';
  const isOfModel = 'model' in values && (says(MISSING) || (status === 404 && hasBody));
  if (isOfModel) return 'model-missing';
  if (status === 404 || status === 405) return 'model-server-strange';
  const isOfForm = hasForm && (param === '' || param.startsWith('response_format'));
  return isOfForm ? 'model-format-refused' : 'model-request-refused';
}

const PAUSE_MS = /^\d{1,9}$/;

function pauseOf(headers: Headers): string | undefined {
  const milliseconds = headers.get('retry-after-ms') ?? '';
  if (PAUSE_MS.test(milliseconds)) return String(Math.ceil(Number(milliseconds) / 1_000));
  return headers.get('retry-after') ?? undefined;
}

/** Codes are short words; whatever else a server puts there is left out. */
const WORD = /^[a-z][a-z_.-]{0,63}$/i;

function describe({ status, words, param }: Told, key: string | null): string {
  const parts = [...words, param].filter((word) => WORD.test(word) && !isPartOf(word, key));
  return [`status ${status ?? 'none'}`, ...parts].join(', ');
}

function isPartOf(word: string, key: string | null): boolean {
  return key !== null && (word.includes(key) || key.includes(word));
}

/** An error of ours, with the place where it happened. */
function withoutKey(error: unknown, key: string | null): Error {
  const told = error instanceof Error ? (error.stack ?? error.name) : typeof error;
  const cause = new Error('in a call of a model');
  cause.stack = key === null ? told : told.replaceAll(key, '…');
  return cause;
}
