/** What of a version's evidence still holds after a change: that of each value that is as it was. */
import { toPointer } from '../std/to-pointer.ts';
import { alignLists } from './align-lists.ts';
import type { ResumeEvidence } from './field-evidence.ts';

interface Version {
  readonly resume: unknown;
  readonly evidence: ResumeEvidence;
  /** JSON Pointers of values that the user found right. */
  readonly confirmed: readonly string[];
}

export interface CarriedEvidence {
  /** By JSON Pointer into what the version has become, as the rest of it. */
  readonly evidence: ResumeEvidence;
  readonly confirmed: string[];
  /** Of each value that is as it was: where it is → where it was. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Follows values that were moved to where they are now. */
export function carryEvidence(before: Version, after: unknown): CarriedEvidence {
  const moves = matchValues(before.resume, after);
  const confirmed = new Set(before.confirmed);
  const evidence = [...moves].flatMap(([from, to]) => {
    const known = before.evidence[from];
    return known === undefined ? [] : [[to, known] as const];
  });
  return {
    evidence: Object.fromEntries(evidence),
    confirmed: [...moves].flatMap(([from, to]) => (confirmed.has(from) ? [to] : [])),
    origins: new Map([...moves].map(([from, to]) => [to, from])),
  };
}

type Path = readonly (string | number)[];

/** Texts that are the same before and after: pointer before → pointer after. */
function matchValues(before: unknown, after: unknown): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  function walk(a: unknown, b: unknown, paths: readonly [Path, Path]): void {
    const [from, to] = paths;
    if (typeof a === 'string') {
      if (a === b) moves.set(toPointer(from), toPointer(to));
    } else if (Array.isArray(a) && Array.isArray(b)) {
      for (const pair of alignLists(a, b)) {
        walk(a[pair.before], b[pair.after], [
          [...from, pair.before],
          [...to, pair.after],
        ]);
      }
    } else if (isObject(a) && isObject(b)) {
      for (const key of Object.keys(a))
        walk(a[key], b[key], [
          [...from, key],
          [...to, key],
        ]);
    }
  }
  walk(before, after, [[], []]);
  return moves;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
