/**
 * Which items of two lists are the same one, before and after a change: first those that are equal,
 * then the most alike, by the texts or words that they share (Dice's coefficient). Entries of a
 * résumé have no identity, so that this is how a moved or changed one is recognised.
 */
import { listLeaves } from './list-leaves.ts';

/** Less alike than this, one was removed and the other is new. */
const MIN_LIKENESS = 0.3;

export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Pairs of indexes, in the order after the change. Each index stands in one pair at most. */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const left = new Set(before.keys());
  const pairs: Pair[] = [];
  const rest: number[] = [];
  const texts = before.map((item) => JSON.stringify(item));
  for (const [index, item] of after.entries()) {
    const text = JSON.stringify(item);
    const isSame = (at: number) => left.has(at) && texts[at] === text;
    const found = isSame(index) ? index : [...left].find(isSame);
    if (found === undefined) {
      rest.push(index);
      continue;
    }
    left.delete(found);
    pairs.push({ before: found, after: index });
  }
  pairs.push(...alikePairs(before, after, { left: [...left], rest }));
  return pairs.toSorted((a, b) => a.after - b.after);
}

function alikePairs(
  before: readonly unknown[],
  after: readonly unknown[],
  { left, rest }: { readonly left: readonly number[]; readonly rest: readonly number[] },
): readonly Pair[] {
  const pieces = new Map(left.map((index) => [index, piecesOf(before[index])]));
  const scored = rest.flatMap((index) => {
    const own = piecesOf(after[index]);
    return [...pieces].map(([at, others]) => ({
      pair: { before: at, after: index },
      likeness: likenessOf(own, others),
    }));
  });
  const isNear = ({ before: a, after: b }: Pair) => Math.abs(a - b);
  const used = { before: new Set<number>(), after: new Set<number>() };
  return scored
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || isNear(a.pair) - isNear(b.pair))
    .flatMap(({ pair }) => {
      if (used.before.has(pair.before) || used.after.has(pair.after)) return [];
      used.before.add(pair.before);
      used.after.add(pair.after);
      return [pair];
    });
}

/** Of an entry its fields; of a line of text its words. */
function piecesOf(item: unknown): ReadonlySet<string> {
  if (typeof item === 'string') return new Set(item.toLowerCase().split(/\s+/));
  return new Set(listLeaves(item).map(([pointer, text]) => `${pointer}=${text}`));
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const total = a.size + b.size;
  const both = [...a].filter((piece) => b.has(piece)).length;
  return total === 0 ? 0 : (2 * both) / total;
}
