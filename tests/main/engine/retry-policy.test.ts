import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRetry } from '../../../src/main/engine/retry-policy.ts';

const policy = { maxTries: 4, baseDelayMs: 1_000 };
const decideAfter = (failedTries: number, random = 0.5) =>
  decideRetry(policy, { failedTries, random });

describe('decideRetry', () => {
  it('doubles the pause after each failed try', () => {
    expect([1, 2, 3].map((tries) => decideAfter(tries))).toEqual(
      [1_000, 2_000, 4_000].map((delayMs) => ({ retry: true, delayMs })),
    );
  });

  it('gives up when the tries are used', () => {
    expect(decideAfter(4)).toMatchObject({ retry: false });
  });

  it("obeys a server's word, and never comes sooner than its own pause", () => {
    const asked = (retryAfterMs: number, random = 0) =>
      decideRetry(policy, { failedTries: 1, random, retryAfterMs }).delayMs;
    expect([asked(120_000), asked(120_000, 0.999)]).toEqual([120_000, 131_988]);
    expect(asked(10)).toBe(800);
    expect(asked(Number.MAX_SAFE_INTEGER)).toBe(24 * 3_600_000);
  });

  it('strays by at most a fifth, and never waits longer than a quarter of an hour', () => {
    const many = { maxTries: 1_000, baseDelayMs: 1_000 };
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), random, (failedTries, chance) => {
        const decision = decideRetry(many, { failedTries, random: chance });
        if (!decision.retry) return false;
        const exact = Math.min(1_000 * 2 ** (failedTries - 1), 900_000);
        return decision.delayMs >= exact * 0.799 && decision.delayMs <= exact * 1.201;
      }),
    );
  });
});
