/** Takes from the stored rate limits, and closes the gate of one that is used up. */
import type { Scope } from './gate.ts';
import type { Clock, JobStore } from './ports.ts';
import { type Rate, type RateBucket, refill, untilNextToken } from './rate-bucket.ts';

export interface TokenBuckets<Tx> {
  /** Whole tokens that are left. */
  left(scope: Scope, rate: Rate): number;
  /** To be called for no more than are left. */
  take(tx: Tx, scope: Scope, wanted: { readonly rate: Rate; readonly count: number }): void;
  /** False, and nothing taken, when none is left. */
  takeOne(tx: Tx, scope: Scope, rate: Rate): boolean;
}

export function createTokenBuckets<Tx>({
  store,
  clock,
}: {
  readonly store: JobStore<Tx>;
  readonly clock: Clock;
}): TokenBuckets<Tx> {
  const full = (scope: Scope, rate: Rate) => refill(store.readRateBucket(scope), rate, clock.now());

  function spend(tx: Tx, scope: Scope, { rate, left }: { rate: Rate; left: RateBucket }): void {
    store.saveRateBucket(tx, scope, left);
    const waitMs = untilNextToken(left, rate);
    if (waitMs === 0) return;
    const now = clock.now();
    const gate = { ...scope, reason: 'rate-limit', until: now + waitMs } as const;
    store.closeGate(tx, { ...gate, code: null, closedAt: now, closedBy: 'engine' });
  }

  return {
    left: (scope, rate) => Math.floor(full(scope, rate).tokens),
    take(tx, scope, { rate, count }) {
      const bucket = full(scope, rate);
      spend(tx, scope, { rate, left: { ...bucket, tokens: bucket.tokens - count } });
    },
    takeOne(tx, scope, rate) {
      const bucket = full(scope, rate);
      if (bucket.tokens < 1) return false;
      spend(tx, scope, { rate, left: { ...bucket, tokens: bucket.tokens - 1 } });
      return true;
    },
  };
}
