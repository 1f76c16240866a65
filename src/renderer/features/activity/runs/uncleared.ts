/** The rows that stay while cleared ones can still be had back. Pure. */
import type { WorkList, WorkRow } from '../../jobs/work-list.ts';

/** `hidden`: the rows of `work` that were cleared; what is older than those goes with them. */
export function uncleared(
  rows: readonly WorkRow[],
  work: WorkList,
  hidden: ReadonlySet<string>,
): readonly WorkRow[] {
  if (hidden.size === 0) return rows;
  const ends = [...work.jobs, ...work.batches]
    .filter(({ id }) => hidden.has(id))
    .map(({ finishedAt }) => finishedAt ?? 0);
  const clearedUpTo = Math.max(0, ...ends);
  return rows.filter((row) => {
    if (row.type === 'batch') return !hidden.has(row.id);
    const { batchId, finishedAt } = row.job;
    if (finishedAt === null) return true;
    return batchId === null ? finishedAt > clearedUpTo : !hidden.has(batchId);
  });
}
