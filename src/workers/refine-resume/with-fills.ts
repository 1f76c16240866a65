import type { Resume } from '../../shared/domain/resume.ts';
import type { Fill } from './fill.ts';

type Tree = Record<string | number, unknown>;

/** A copy of the résumé with the values in their places. */
export function withFills(resume: Resume, fills: readonly Fill[]): unknown {
  const copy: Tree = structuredClone(resume);
  for (const { path, value } of fills) {
    let node = copy;
    for (const [at, key] of path.slice(0, -1).entries()) {
      node[key] ??= typeof path[at + 1] === 'number' ? [] : {};
      node = node[key] as Tree;
    }
    const last = path.at(-1);
    if (last !== undefined) node[last] = value;
  }
  return copy;
}
