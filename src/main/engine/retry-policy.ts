/** When a failed step is tried again. Pure: randomness comes in as a value. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  readonly maxTries: number;
  /** Pause after the first failure; doubled after each further one. */
  readonly baseDelayMs: number;
}

const MAX_DELAY_MS = 15 * 60_000;
const JITTER = 0.2;
const MAX_RETRY_AFTER_MS = 24 * 60 * 60_000;
const RETRY_AFTER_JITTER = 0.1;

export interface FailedTry {
  /** Tries of this step that have failed by now, this one included (≥ 1). */
  readonly failedTries: number;
  /** A number in [0, 1). */
  readonly random: number;
  /** What the server asked for. */
  readonly retryAfterMs?: number;
}

export interface RetryDecision {
  /** False: all tries are used. */
  readonly retry: boolean;
  /** Milliseconds until what failed may be asked for again, by this job or by another. */
  readonly delayMs: number;
}

/**
 * Exponential backoff with proportional jitter (± 20 %), so that jobs that failed together do not
 * come back together.
 */
export function decideRetry(
  policy: RetryPolicy,
  { failedTries, random, retryAfterMs = 0 }: FailedTry,
): RetryDecision {
  const exponential = Math.min(policy.baseDelayMs * 2 ** (failedTries - 1), MAX_DELAY_MS);
  const backoffMs = exponential * (1 - JITTER + 2 * JITTER * random);
  // Never before a server's word, and a little after it, so that not all come back at once.
  const askedMs = Math.min(retryAfterMs, MAX_RETRY_AFTER_MS) * (1 + RETRY_AFTER_JITTER * random);
  const delayMs = Math.round(Math.max(backoffMs, askedMs));
  return { retry: failedTries < policy.maxTries, delayMs };
}
