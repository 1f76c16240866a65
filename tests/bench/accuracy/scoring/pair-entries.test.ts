import { describe, expect, it } from 'vitest';
import { pairEntries } from '../../../../bench/accuracy/scoring/pair-entries.ts';

/** Likeness of two numbers: 1 where they are equal, 0 from a difference of 10 on. */
const nearness = (left: number, right: number): number => 1 - Math.abs(left - right) / 10;

describe('pairing entries', () => {
  it('takes the likest pair first, wherever it stands', () => {
    const { pairs, surplus } = pairEntries([5, 9], [9, 7], nearness);
    expect(pairs).toEqual([
      { expected: 5, given: 7 },
      { expected: 9, given: 9 },
    ]);
    expect(surplus).toEqual([]);
  });

  it('gives away what was read only once', () => {
    const { pairs } = pairEntries([5, 5], [5], nearness);
    expect(pairs.map(({ given }) => given)).toEqual([5, null]);
  });

  it('pairs nothing that is not alike, and tells what is left over', () => {
    expect(pairEntries([1], [9, 20], nearness)).toEqual({
      pairs: [{ expected: 1, given: null }],
      surplus: [9, 20],
    });
  });
});
