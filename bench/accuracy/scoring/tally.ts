/** What a field's score is counted from. */
export interface Tally {
  /** Of `expected`: what was read right. */
  readonly found: number;
  readonly expected: number;
  /** Of `given`: what is right. */
  readonly right: number;
  readonly given: number;
}

export const emptyTally: Tally = { found: 0, expected: 0, right: 0, given: 0 };

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      found: sum.found + tally.found,
      expected: sum.expected + tally.expected,
      right: sum.right + tally.right,
      given: sum.given + tally.given,
    }),
    emptyTally,
  );
}

/** One value against one value: `isSame` is asked when both are there. */
export function tallyValue(
  expected: string | undefined,
  given: string | undefined,
  isSame: (expected: string, given: string) => boolean,
): Tally {
  const hit = expected && given && isSame(expected, given) ? 1 : 0;
  return { found: hit, expected: expected ? 1 : 0, right: hit, given: given ? 1 : 0 };
}

/** `hits` values that stand in both lists. */
export function tallyHits(hits: number, expected: number, given: number): Tally {
  return { found: hits, expected, right: hits, given };
}

/** Two texts by the words that they share: precision and recall of this one document. */
export function tallyWords(expected: readonly string[], given: readonly string[], shared: number) {
  return {
    found: expected.length > 0 ? shared / expected.length : 0,
    expected: expected.length > 0 ? 1 : 0,
    right: given.length > 0 ? shared / given.length : 0,
    given: given.length > 0 ? 1 : 0,
  } satisfies Tally;
}

/** Harmonic mean of precision and recall, 0–1; null when there was nothing to read and nothing read. */
export function f1Of({ found, expected, right, given }: Tally): number | null {
  if (expected === 0 && given === 0) return null;
  const recall = expected > 0 ? found / expected : 0;
  const precision = given > 0 ? right / given : 0;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
