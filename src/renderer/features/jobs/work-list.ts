/** What there is to do and what was done: single jobs, and batches, each of them one row. Pure. */
import type { BatchView, JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';

export interface WorkList {
  /** Those that stand in no batch. */
  readonly jobs: readonly JobView[];
  readonly batches: readonly BatchView[];
}

export const noWork: WorkList = { jobs: [], batches: [] };

/** Without the program's own affairs, such as backups, unless they failed. */
export function ofInterest({ jobs, batches }: WorkList): WorkList {
  return { jobs: jobs.filter((job) => !job.isHousekeeping || job.state === 'failed'), batches };
}

export type WorkRow =
  | { readonly type: 'job'; readonly id: string; readonly job: JobView }
  | { readonly type: 'batch'; readonly id: string; readonly batch: BatchView };

/** All rows, in the order of jobs: asking, running, pending, finished, each newest first. */
export function toRows({ jobs, batches }: WorkList): readonly WorkRow[] {
  const rows: readonly WorkRow[] = [
    ...batches.map((batch) => ({ type: 'batch', id: batch.id, batch }) as const),
    ...jobs.map((job) => ({ type: 'job', id: job.id, job }) as const),
  ];
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || createdAt(b) - createdAt(a));
}

export function isFinishedRow(row: WorkRow): boolean {
  return row.type === 'job' ? isFinalJobState(row.job.state) : row.batch.finishedAt !== null;
}

/** How many jobs are not finished, those in batches too. */
export function countUnfinished({ jobs, batches }: WorkList): number {
  const single = jobs.filter((job) => !isFinalJobState(job.state)).length;
  return batches.reduce((sum, batch) => sum + unfinishedOf(batch), single);
}

export function hasUnfinished({ jobs, batches }: WorkList): boolean {
  return (
    jobs.some((job) => !isFinalJobState(job.state)) ||
    batches.some((batch) => batch.finishedAt === null)
  );
}

export function countPending({ jobs, batches }: WorkList): number {
  const single = jobs.filter((job) => job.state === 'pending').length;
  return batches.reduce((sum, batch) => sum + batch.counts.pending, single);
}

export function totalOf({ counts }: BatchView): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function unfinishedOf({ counts }: BatchView): number {
  return counts.pending + counts.running;
}

/** How many jobs wait for an answer of the user, those in batches too. */
export function countAsking({ jobs, batches }: WorkList): number {
  const single = jobs.filter(({ asks }) => asks !== null).length;
  return batches.reduce((sum, { asking }) => sum + asking, single);
}

/** What needs the user stands first: nothing else moves it. */
function placeOf(row: WorkRow): number {
  if (isFinishedRow(row)) return 2;
  const isAsking = row.type === 'job' ? row.job.asks !== null : row.batch.asking > 0;
  if (isAsking) return -1;
  const isRunning = row.type === 'job' ? row.job.state === 'running' : row.batch.counts.running > 0;
  return isRunning ? 0 : 1;
}

function createdAt(row: WorkRow): number {
  return row.type === 'job' ? row.job.createdAt : row.batch.createdAt;
}
