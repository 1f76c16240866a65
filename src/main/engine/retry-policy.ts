/** When a failed step is tried again. Pure: randomness comes in as a value. */
import { type FailureCode, failures } from '../../shared/domain/failures.ts';

export interface RetryPolicy {
  /** Tries in all, the first included. */
  readonly maxTries: number;
  /** Pause after the first failure; doubled after each further one. */
  readonly baseDelayMs: number;
}

const MAX_DELAY_MS = 15 * 60_000;
const JITTER = 0.2;

export type RetryDecision =
  | { readonly retry: true; readonly delayMs: number }
  | { readonly retry: false };

/**
 * Exponential backoff with proportional jitter (± 20 %), so that jobs that failed together do not
 * come back together.
 *
 * @param failedTries tries of this step that have failed by now, this one included (≥ 1)
 * @param random a number in [0, 1)
 */
export function decideRetry(
  policy: RetryPolicy,
  code: FailureCode,
  { failedTries, random }: { readonly failedTries: number; readonly random: number },
): RetryDecision {
  if (failures[code].retryClass !== 'retry' || failedTries >= policy.maxTries) {
    return { retry: false };
  }
  const exponential = Math.min(policy.baseDelayMs * 2 ** (failedTries - 1), MAX_DELAY_MS);
  return { retry: true, delayMs: Math.round(exponential * (1 - JITTER + 2 * JITTER * random)) };
}
