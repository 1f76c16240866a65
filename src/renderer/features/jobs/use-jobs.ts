/** All jobs that the window knows: fed by the event stream, polled where there is none. */
import { useQuery } from '@tanstack/react-query';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { jobListOptions } from '../../api/job-list-query.ts';
import { pollIntervalMs } from '../../api/poll-interval.ts';

const none: readonly JobView[] = [];

export function useJobs(): { readonly jobs: readonly JobView[]; readonly isPending: boolean } {
  const { data, isPending } = useJobList(all);
  return { jobs: data ?? none, isPending };
}

/**
 * What `select` makes of the jobs. A component that asks for less renders less: it is told only
 * when that changes, not on every tick of progress. `select` must stay the same function.
 */
export function useFromJobs<T>(select: (jobs: readonly JobView[]) => T): T {
  return useJobList(select).data ?? select(none);
}

export function hasUnfinished(jobs: readonly JobView[]): boolean {
  return jobs.some((job) => !isFinalJobState(job.state));
}

function useJobList<T>(select: (jobs: readonly JobView[]) => T) {
  const { queries } = useApi();
  const streamState = useStreamState();
  return useQuery({
    ...jobListOptions(queries),
    // A live stream begins with all of it; asking as well would be asking twice.
    enabled: streamState === 'missing',
    refetchInterval: ({ state }) =>
      pollIntervalMs(streamState, hasUnfinished(state.data?.jobs ?? none)),
    select: (list) => select(list.jobs),
  });
}

function all(jobs: readonly JobView[]): readonly JobView[] {
  return jobs;
}
