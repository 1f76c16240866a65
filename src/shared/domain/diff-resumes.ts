/** What is another between two versions of a résumé: field by field, and entries that were moved. */
import { toPointer } from '../std/to-pointer.ts';
import { alignLists, type Pair } from './align-lists.ts';
import { listLeaves } from './list-leaves.ts';

export type ResumeChange =
  | {
      readonly kind: 'added' | 'removed' | 'changed';
      /** Into the later version; of what was removed, into the earlier one. */
      readonly pointer: string;
      /** Null: it was not there. */
      readonly before: string | null;
      readonly after: string | null;
    }
  /** An item of a list stands at another place among the others. */
  | { readonly kind: 'moved'; readonly pointer: string };

type Path = readonly (string | number)[];
interface Places {
  readonly from: Path;
  readonly to: Path;
}

/** In the order of the later version; what was removed comes after what its list still has. */
export function diffResumes(before: unknown, after: unknown): readonly ResumeChange[] {
  return compare(before, after, { from: [], to: [] });
}

function compare(before: unknown, after: unknown, places: Places): readonly ResumeChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, places);
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) => compare(before[key], after[key], inside(places, key, key)));
  }
  if (typeof before === 'string' && typeof after === 'string') {
    if (before === after) return [];
    return [{ kind: 'changed', pointer: toPointer(places.to), before, after }];
  }
  return [...removed(before, places.from), ...added(after, places.to)];
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  places: Places,
): readonly ResumeChange[] {
  const pairs = alignLists(before, after);
  const partner = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const still = inOrder(pairs);
  const kept = new Set(pairs.map((pair) => pair.before));
  const changes = after.flatMap((item, index): readonly ResumeChange[] => {
    const at = partner.get(index);
    if (at === undefined) return added(item, [...places.to, index]);
    const inner = compare(before[at], item, inside(places, at, index));
    if (still.has(index)) return inner;
    return [{ kind: 'moved', pointer: toPointer([...places.to, index]) }, ...inner];
  });
  const gone = before.flatMap((item, index) =>
    kept.has(index) ? [] : removed(item, [...places.from, index]),
  );
  return [...changes, ...gone];
}

/** Of pairs in their order after, those that need not be moved: a longest run of rising places. */
function inOrder(pairs: readonly Pair[]): ReadonlySet<number> {
  let best: readonly number[] = [];
  const runs: { readonly last: number; readonly members: readonly number[] }[] = [];
  for (const { before, after } of pairs) {
    const longest = runs
      .filter(({ last }) => last < before)
      .reduce<readonly number[]>(
        (most, { members }) => (members.length > most.length ? members : most),
        [],
      );
    const members = [...longest, after];
    runs.push({ last: before, members });
    if (members.length > best.length) best = members;
  }
  return new Set(best);
}

function inside({ from, to }: Places, before: string | number, after: string | number): Places {
  return { from: [...from, before], to: [...to, after] };
}

function added(value: unknown, path: Path): readonly ResumeChange[] {
  return listLeaves(value, path).map(([pointer, after]) => ({
    ...{ kind: 'added', pointer, before: null, after },
  }));
}

function removed(value: unknown, path: Path): readonly ResumeChange[] {
  return listLeaves(value, path).map(([pointer, before]) => ({
    ...{ kind: 'removed', pointer, before, after: null },
  }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
