/**
 * Decides which piece of each entry is which of two things (company and position, school and
 * degree). Words decide where they can; where they cannot, the order of the other entries does.
 */

export interface RoleScore {
  /** How much the text looks like the first thing (company, school); may be negative. */
  readonly first: number;
  readonly second: number;
}

export interface RolePair {
  /** Index of the piece that is the first thing, or −1. */
  readonly first: number;
  readonly second: number;
}

/** Pieces after these are details. */
const maxPieces = 4;
const orderWeight = 0.9;

/** @param scores for each entry, for each of its pieces in order. */
export function assignRoles(scores: readonly (readonly RoleScore[])[]): readonly RolePair[] {
  const votes = scores.flatMap((pieces) => {
    const [a, b] = pieces;
    if (!a || !b) return [];
    return [Math.sign(a.first + b.second - (a.second + b.first))];
  });
  const order = votes.length === 0 ? 0 : votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
  return scores.map((pieces) => assignEntry(pieces, order));
}

/** @param order 1: the first thing always stands first; −1: the second does. */
function assignEntry(pieces: readonly RoleScore[], order: number): RolePair {
  const only = pieces[0];
  if (!only) return { first: -1, second: -1 };
  if (pieces.length === 1) {
    return only.second > only.first ? { first: -1, second: 0 } : { first: 0, second: -1 };
  }
  let best = { first: 0, second: 1, score: -Infinity };
  const count = Math.min(pieces.length, maxPieces);
  for (let first = 0; first < count; first += 1) {
    for (let second = 0; second < count; second += 1) {
      if (first === second) continue;
      const words = (pieces[first]?.first ?? 0) + (pieces[second]?.second ?? 0);
      const score =
        words + (first < second ? order : -order) * orderWeight - 0.4 * (first + second);
      if (score > best.score) best = { first, second, score };
    }
  }
  return best;
}
