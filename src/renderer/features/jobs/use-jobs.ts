/** All jobs that the window knows: fed by the event stream, polled where there is none. */
import { useQuery } from '@tanstack/react-query';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { jobListOptions } from '../../api/job-list-query.ts';
import { pollIntervalMs } from '../../api/poll-interval.ts';

const none: readonly JobView[] = [];

export function useJobs(): { readonly jobs: readonly JobView[]; readonly isPending: boolean } {
  const { queries } = useApi();
  const streamState = useStreamState();
  const { data, isPending } = useQuery({
    ...jobListOptions(queries),
    // A live stream begins with all of it; asking as well would be asking twice.
    enabled: streamState === 'missing',
    refetchInterval: ({ state }) =>
      pollIntervalMs(streamState, hasUnfinished(state.data?.jobs ?? none)),
  });
  return { jobs: data?.jobs ?? none, isPending };
}

export function hasUnfinished(jobs: readonly JobView[]): boolean {
  return jobs.some((job) => !isFinalJobState(job.state));
}
