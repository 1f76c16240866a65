/** What can be done to several runs at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { mapInParallel } from '../../../../shared/std/map-in-parallel.ts';
import { useApi } from '../../../api/api-context.tsx';
import { canRetry, jobPhase } from '../../jobs/job-phase.ts';
import type { Runs } from './use-runs.ts';

/** Calls on the way at once: they share their commits. */
const atOnce = 8;
const pageSize = 200;

export interface Bulk {
  readonly cancel: (jobs: readonly JobView[]) => void;
  readonly retry: (jobs: readonly JobView[]) => void;
  /** Everything that failed and that the filter shows, also what is not fetched yet. */
  readonly retryAllFailed: (filter: Runs['historyFilter']) => void;
  readonly isBusy: boolean;
}

export function useBulk(): Bulk {
  const { client, queries, showJobs } = useApi();
  const queryClient = useQueryClient();
  /** One that went on meanwhile refuses, which is as well. */
  const each = (ids: readonly string[], call: (id: string) => Promise<JobView>) =>
    mapInParallel(ids, atOnce, (id) =>
      call(id).then(
        (job) => showJobs([job]),
        () => {},
      ),
    );
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: queries.metrics.history.key() });
    await queryClient.invalidateQueries({ queryKey: queries.metrics.historyCounts.key() });
  };
  const retryOne = (id: string) => client.jobs.retry({ id });

  const cancelling = useMutation({
    mutationFn: (jobs: readonly JobView[]) =>
      each(idsOf(jobs, canBeCancelled), (id) => client.jobs.cancel({ id })),
    onMutate: (jobs) =>
      showJobs(jobs.filter(canBeCancelled).map((job) => ({ ...job, isCancelling: true }))),
    onSettled,
  });
  const retrying = useMutation({
    mutationFn: (jobs: readonly JobView[]) => each(idsOf(jobs, canBeRetried), retryOne),
    onSettled,
  });
  const retryingAll = useMutation({
    async mutationFn(filter: Runs['historyFilter']) {
      for (let after: Cursor | null | undefined; after !== null; ) {
        const page = await client.metrics.history({
          ...{ ...filter, state: 'failed', limit: pageSize },
          ...(after !== undefined && { after }),
        });
        await each(
          page.jobs.map(({ id }) => id),
          retryOne,
        );
        after = page.next;
      }
    },
    onSettled,
  });
  return {
    cancel: cancelling.mutate,
    retry: retrying.mutate,
    retryAllFailed: retryingAll.mutate,
    isBusy: cancelling.isPending || retrying.isPending || retryingAll.isPending,
  };
}

interface Cursor {
  readonly finishedAt: number;
  readonly id: string;
}

export const canBeCancelled = (job: JobView): boolean => !isFinalJobState(job.state);
export const canBeRetried = (job: JobView): boolean => canRetry(jobPhase(job));

function idsOf(jobs: readonly JobView[], isMeant: (job: JobView) => boolean): readonly string[] {
  return jobs.filter(isMeant).map(({ id }) => id);
}
