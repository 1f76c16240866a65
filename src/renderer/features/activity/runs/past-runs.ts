/** What is over, as the history tells of it and as the stream does, which is sooner. Pure. */
import type { JobView } from '../../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import type { WorkList, WorkRow } from '../../jobs/work-list.ts';
import { matchesRun } from './open-runs.ts';
import { isCollapsed, type RunFilter } from './run-filter.ts';

export interface PastScope {
  readonly filter: RunFilter;
  /** The earliest end that is wanted. */
  readonly from: number | undefined;
  /** Whether the history goes no further back than what was told of it. */
  readonly isWhole: boolean;
}

/** The history as it is now: with what ended since it was asked, and what was put back left out. */
export function withLive(
  told: readonly JobView[],
  { jobs }: WorkList,
  scope: PastScope,
): readonly JobView[] {
  const known = new Map(jobs.map((job) => [job.id, job]));
  const toldIds = new Set(told.map(({ id }) => id));
  const since = earliest(told, scope);
  const added = jobs.filter(
    (job) =>
      isFinalJobState(job.state) &&
      !toldIds.has(job.id) &&
      (job.finishedAt ?? since) >= since &&
      isWanted(job, scope.filter),
  );
  const current = told
    .map((job) => known.get(job.id) ?? job)
    .filter((job) => isFinalJobState(job.state));
  return [...current, ...added].toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}

/** With the batches that are over among it, newest first. */
export function withBatches(
  past: readonly JobView[],
  { batches }: WorkList,
  scope: PastScope,
): readonly WorkRow[] {
  const { filter } = scope;
  const jobs = past.map((job) => ({ type: 'job', id: job.id, job }) as const);
  if (!isCollapsed(filter)) return jobs;
  const since = earliest(past, scope);
  const over = batches.filter(
    ({ kind, finishedAt }) =>
      finishedAt !== null && finishedAt >= since && (filter.kind === null || filter.kind === kind),
  );
  const rows = [...jobs, ...over.map((batch) => ({ type: 'batch', id: batch.id, batch }) as const)];
  return rows.toSorted((a, b) => endOf(b) - endOf(a));
}

function isWanted(job: JobView, filter: RunFilter): boolean {
  const { state, batchId } = filter;
  const isOfState = state === null || job.state === state;
  return isOfState && (batchId === null || job.batchId === batchId) && matchesRun(filter, job);
}

/** What is older than the last one told comes when those between them do. */
function earliest(told: readonly JobView[], { from = 0, isWhole }: PastScope): number {
  return Math.max(from, isWhole ? 0 : (told.at(-1)?.finishedAt ?? 0));
}

function endOf(row: WorkRow): number {
  return (row.type === 'job' ? row.job : row.batch).finishedAt ?? 0;
}
