/** What happened since a time, and what of it asks for the user. Pure. */
import type { ResumeSummary } from '../../../shared/contract/resumes.ts';
import { toRows, type WorkList, type WorkRow } from '../jobs/work-list.ts';

export interface News {
  /** Résumés that were read, newest first. */
  readonly read: readonly ResumeSummary[];
  /** Files that could not be read. */
  readonly failed: number;
}

/** `since`: milliseconds since 1970; null: from the beginning. */
export function newsSince(
  since: number | null,
  resumes: readonly ResumeSummary[],
  { jobs, batches }: WorkList,
): News {
  const isNew = (at: number | null) => at !== null && at > (since ?? 0);
  const single = jobs.filter(({ state, finishedAt }) => state === 'failed' && isNew(finishedAt));
  // When each job of a batch failed is not known here: it counts with the batch.
  const some = batches.filter(
    ({ finishedAt, createdAt }) => isNew(finishedAt) || (finishedAt === null && isNew(createdAt)),
  );
  return {
    read: resumes.filter(
      ({ origin, createdAt }) => (origin === 'read' || origin === 'refined') && isNew(createdAt),
    ),
    failed: some.reduce((sum, { counts }) => sum + counts.failed, single.length),
  };
}

export interface DayRows {
  /** Cannot go on without the user. */
  readonly asking: readonly WorkRow[];
  readonly failed: readonly WorkRow[];
  /** Under way, or waiting for their turn. */
  readonly running: readonly WorkRow[];
}

export function dayRows(work: WorkList): DayRows {
  const rows = toRows(work);
  const asking = rows.filter(isAsking);
  return {
    asking,
    failed: rows.filter(hasFailed),
    running: rows.filter((row) => !asking.includes(row) && isUnfinished(row)),
  };
}

function isAsking(row: WorkRow): boolean {
  if (row.type === 'batch') return row.batch.asking > 0;
  const { asks, state, waitsFor } = row.job;
  return asks !== null || (state === 'pending' && waitsFor?.reason === 'user');
}

function isUnfinished(row: WorkRow): boolean {
  return row.type === 'batch'
    ? row.batch.finishedAt === null
    : row.job.state === 'pending' || row.job.state === 'running';
}

function hasFailed(row: WorkRow): boolean {
  return row.type === 'batch'
    ? row.batch.finishedAt !== null && row.batch.counts.failed > 0
    : row.job.state === 'failed';
}
