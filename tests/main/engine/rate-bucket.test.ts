import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refill, untilNextToken } from '../../../src/main/engine/rate-bucket.ts';

const tenAMinute = { perMinute: 10 };

describe('a rate bucket', () => {
  it('is full at first, and holds a tenth of a minute’s jobs, but at least one', () => {
    expect(refill(null, tenAMinute, 5).tokens).toBe(1);
    expect(refill(null, { perMinute: 100 }, 5).tokens).toBe(10);
    expect(refill(null, { perMinute: 10, burst: 4 }, 5).tokens).toBe(4);
  });

  it('fills evenly, and not over', () => {
    expect(refill({ tokens: 0, at: 0 }, tenAMinute, 3_000).tokens).toBeCloseTo(0.5);
    expect(refill({ tokens: 0, at: 0 }, tenAMinute, 3_600_000).tokens).toBe(1);
  });

  it('neither gains nor loses by a clock that is set back', () => {
    expect(refill({ tokens: 0.4, at: 9_000 }, tenAMinute, 1_000)).toEqual({
      ...{ tokens: 0.4, at: 1_000 },
    });
  });

  it('says when the next job may begin', () => {
    expect(untilNextToken({ tokens: 1, at: 0 }, tenAMinute)).toBe(0);
    expect(untilNextToken({ tokens: 0, at: 0 }, tenAMinute)).toBe(6_000);
    expect(untilNextToken({ tokens: 0.5, at: 0 }, tenAMinute)).toBe(3_000);
  });

  it('never lets more begin in a span of time than rate and burst allow', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 120 }), (waits, perMinute) => {
        const rate = { perMinute, burst: 3 };
        let bucket = refill(null, rate, 0);
        let now = 0;
        let begun = 0;
        for (const wait of waits) {
          now += wait;
          bucket = refill(bucket, rate, now);
          const taken = Math.floor(bucket.tokens);
          begun += taken;
          bucket = { ...bucket, tokens: bucket.tokens - taken };
        }
        return begun <= 3 + (now * perMinute) / 60_000 + 1e-6;
      }),
    );
  });
});
