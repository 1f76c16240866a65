/**
 * Token bucket (as in RFC 2697's colour-blind meter): a full bucket allows a burst, and tokens come
 * back evenly. Pure; the bucket is kept in the store, so that a restart gives no second burst.
 */
export interface Rate {
  /** Jobs that may begin in a minute. */
  readonly perMinute: number;
  /** Jobs that may begin at once after a quiet time; default: a tenth of a minute's, at least one. */
  readonly burst?: number;
}

export interface RateBucket {
  readonly tokens: number;
  /** Wall clock, milliseconds since 1970, of the last refill. */
  readonly at: number;
}

const MINUTE_MS = 60_000;

function capacityOf({ perMinute, burst }: Rate): number {
  return burst ?? Math.max(1, Math.floor(perMinute / 10));
}

/** The bucket as it is now. A clock that was set back brings no tokens, and takes none. */
export function refill(bucket: RateBucket | null, rate: Rate, now: number): RateBucket {
  const capacity = capacityOf(rate);
  if (bucket === null) return { tokens: capacity, at: now };
  const elapsed = Math.max(0, now - bucket.at);
  const tokens = Math.min(capacity, bucket.tokens + (elapsed * rate.perMinute) / MINUTE_MS);
  return { tokens, at: now };
}

/** Milliseconds until the bucket holds a whole token again; 0 when it does. */
export function untilNextToken({ tokens }: RateBucket, { perMinute }: Rate): number {
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * MINUTE_MS) / perMinute);
}
