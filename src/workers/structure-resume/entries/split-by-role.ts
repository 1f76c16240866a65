/** Parts entries that nothing but their order keeps apart: degree, school, degree, school. */
import { withoutPeriods } from '../dates/without-periods.ts';
import type { Line } from '../layout/line.ts';
import type { Entry } from './entry.ts';
import type { HeadScorer } from './label-heads.ts';

/** An entry without a period, cut where one of its two roles comes for the second time. */
export function splitByRole(entry: Entry, scoreOf: HeadScorer['scoreOf']): readonly Entry[] {
  if (entry.period !== null || entry.head.length < 3) return [entry];
  const heads: Line[][] = [];
  let seen = new Set<number>();
  for (const line of entry.head) {
    const { first, second } = scoreOf(withoutPeriods(line.text));
    const role = Math.sign(first - second);
    const last = heads.at(-1);
    const isRepeated = role !== 0 && seen.has(role);
    if (!last || isRepeated) {
      heads.push([line]);
      seen = new Set([role]);
    } else {
      last.push(line);
      seen.add(role);
    }
  }
  return heads.map((head, index) => ({
    head,
    body: index === heads.length - 1 ? entry.body : [],
    period: null,
  }));
}
