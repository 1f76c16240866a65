/**
 * Lets nothing new begin for a moment, so that thousands of jobs are queued in one go before the first
 * of them asks for the main thread. Kept nowhere: a program that ends forgets it.
 */
import type { Clock } from './ports.ts';

export interface ClaimRest {
  isResting(): boolean;
  /** Rests until the result is called, or for two seconds; what runs already goes on. */
  rest(): () => void;
}

export const MAX_REST_MS = 2_000;

export function createClaimRest({
  clock,
  onEnd,
}: {
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly onEnd: () => void;
}): ClaimRest {
  const resting = new Set<object>();
  return {
    isResting: () => resting.size > 0,
    rest() {
      const one = {};
      resting.add(one);
      const end = (): void => {
        cancelTimer();
        if (resting.delete(one) && resting.size === 0) onEnd();
      };
      const cancelTimer = clock.setTimer(MAX_REST_MS, end);
      return end;
    },
  };
}
