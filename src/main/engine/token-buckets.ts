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
  /** Goes on under another rate, or under none, with what is left now. */
  change(
    tx: Tx,
    scope: Scope,
    rates: { readonly from: Rate | null; readonly to: Rate | null },
  ): void;
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

  /** The gate was closed for as long as the old rate needed. */
  function change(tx: Tx, scope: Scope, { from, to }: Parameters<TokenBuckets<Tx>['change']>[2]) {
    if (from?.perMinute === to?.perMinute) return;
    store.openGate(tx, { ...scope, reason: 'rate-limit' });
    const kept = store.readRateBucket(scope);
    if (to === null || kept === null) return;
    const now = from === null ? kept : refill(kept, from, clock.now());
    spend(tx, scope, { rate: to, left: refill(now, to, clock.now()) });
  }

  return {
    change,
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
