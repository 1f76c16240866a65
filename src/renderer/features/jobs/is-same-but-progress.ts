/** Whether two views of a job differ in how far it is and in nothing else. Pure. */
import type { JobView } from '../../../shared/contract/jobs.ts';

const ticking: ReadonlySet<string> = new Set<keyof JobView>(['progress', 'progressMessage', 'seq']);

export function isSameButProgress(a: JobView, b: JobView): boolean {
  const fields = Object.keys(a) as (keyof JobView)[];
  return fields.every((field) => ticking.has(field) || Object.is(a[field], b[field]));
}
