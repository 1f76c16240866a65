/** What of the unfinished work a filter shows. Pure. */
import type { BatchView, JobView } from '../../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import type { WorkList } from '../../jobs/work-list.ts';
import type { RunFilter } from './run-filter.ts';

const comparable = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/** The state and the time left aside: what is not finished is of now. */
export function matchesRun(
  { kind, text, entityId }: RunFilter,
  row: Pick<JobView, 'kind' | 'label'> & { readonly entity: JobView['entity'] },
): boolean {
  const wanted = comparable(text.trim());
  return (
    (kind === null || row.kind === kind) &&
    (entityId === null || row.entity?.id === entityId) &&
    (wanted === '' || comparable(row.label).includes(wanted))
  );
}

export function openJobs(jobs: readonly JobView[], filter: RunFilter): readonly JobView[] {
  return jobs.filter(
    (job) =>
      !isFinalJobState(job.state) &&
      (filter.batchId === null || job.batchId === filter.batchId) &&
      matchesRun(filter, job),
  );
}

/** While one batch is looked at, its jobs are listed and not the batch. */
export function openBatches({ batches }: WorkList, filter: RunFilter): readonly BatchView[] {
  if (filter.batchId !== null) return [];
  return batches.filter(
    (batch) => batch.finishedAt === null && matchesRun(filter, { ...batch, entity: null }),
  );
}
