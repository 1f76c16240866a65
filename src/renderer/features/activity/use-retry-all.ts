/** Tries everything again that is listed as failed, with as few calls as that takes. */
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import type { WorkRow } from '../jobs/work-list.ts';
import { matchesFilter } from './row-filter.ts';

export interface RetryAll {
  /** How many jobs have failed, those in batches too. */
  readonly failedCount: number;
  readonly retryAll: () => void;
}

export function useRetryAll(rows: readonly WorkRow[]): RetryAll {
  const { client, showJobs, showBatches } = useApi();
  const failed = rows.filter((row) => matchesFilter(row, 'failed'));
  const retrying = useMutation({
    mutationFn: async () => {
      const jobs = failed.flatMap((row) => (row.type === 'job' ? [row.job] : []));
      // One call for all that used up their tries, also for those that are not listed.
      if (jobs.some(({ isDeadLetter }) => isDeadLetter)) await client.jobs.redrive();
      for (const row of failed) {
        if (row.type === 'batch') showBatches([await client.jobs.retryBatch({ id: row.id })]);
      }
      for (const { id } of jobs.filter(({ isDeadLetter }) => !isDeadLetter)) {
        // One that went on meanwhile refuses, which is as well.
        await client.jobs.retry({ id }).then((job) => showJobs([job]), ignore);
      }
    },
  });
  const failedCount = failed.reduce(
    (sum, row) => sum + (row.type === 'batch' ? row.batch.counts.failed : 1),
    0,
  );
  return { failedCount, retryAll: retrying.mutate };
}

function ignore(): void {}
