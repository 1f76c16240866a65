/** Pairs the entries that a document has with those that were read, the likest first. */

/** Below this likeness (0–1) two entries are not about the same thing. */
const leastLikeness = 0.35;

interface Pairing<Entry> {
  /** For each expected entry the one that was read for it, or null. */
  readonly pairs: readonly { readonly expected: Entry; readonly given: Entry | null }[];
  /** What was read and belongs to none. */
  readonly surplus: readonly Entry[];
}

/** Greedy: the likest pair is taken first, and each entry once. */
export function pairEntries<Entry>(
  expected: readonly Entry[],
  given: readonly Entry[],
  likeness: (expected: Entry, given: Entry) => number,
): Pairing<Entry> {
  const candidates = expected
    .flatMap((entry, at) =>
      given.map((other, with_) => ({ at, with_, by: likeness(entry, other) })),
    )
    .filter(({ by }) => by >= leastLikeness)
    .sort((a, b) => b.by - a.by || a.at - b.at || a.with_ - b.with_);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, with_ } of candidates) {
    if (partners.has(at) || taken.has(with_)) continue;
    partners.set(at, with_);
    taken.add(with_);
  }
  const partnerOf = (at: number): Entry | null => given[partners.get(at) ?? -1] ?? null;
  return {
    pairs: expected.map((entry, at) => ({ expected: entry, given: partnerOf(at) })),
    surplus: given.filter((_, index) => !taken.has(index)),
  };
}
