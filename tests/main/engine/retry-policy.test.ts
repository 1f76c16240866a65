import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRetry } from '../../../src/main/engine/retry-policy.ts';

const policy = { maxTries: 4, baseDelayMs: 1_000 };
const decideAfter = (failedTries: number, random = 0.5) =>
  decideRetry(policy, 'task-crashed', { failedTries, random });

describe('decideRetry', () => {
  it('doubles the pause after each failed try', () => {
    expect([1, 2, 3].map((tries) => decideAfter(tries))).toEqual(
      [1_000, 2_000, 4_000].map((delayMs) => ({ retry: true, delayMs })),
    );
  });

  it('gives up when the tries are used', () => {
    expect(decideAfter(4)).toEqual({ retry: false });
  });

  it.each(['file-unreadable', 'not-a-resume', 'args-invalid'] as const)(
    'never retries %s',
    (code) => {
      expect(decideRetry(policy, code, { failedTries: 1, random: 0.5 })).toEqual({ retry: false });
    },
  );

  it('strays by at most a fifth, and never waits longer than a quarter of an hour', () => {
    const many = { maxTries: 1_000, baseDelayMs: 1_000 };
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), random, (failedTries, chance) => {
        const decision = decideRetry(many, 'task-crashed', { failedTries, random: chance });
        if (!decision.retry) return false;
        const exact = Math.min(1_000 * 2 ** (failedTries - 1), 900_000);
        return decision.delayMs >= exact * 0.799 && decision.delayMs <= exact * 1.201;
      }),
    );
  });
});
