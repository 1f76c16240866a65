/** All work that the window knows: fed by the event stream, polled where there is none. */
import { useQuery } from '@tanstack/react-query';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { jobListOptions } from '../../api/job-list-query.ts';
import { pollIntervalMs } from '../../api/poll-interval.ts';
import { hasUnfinished, noWork, ofInterest, type WorkList } from './work-list.ts';

export function useJobs(): { readonly work: WorkList; readonly isPending: boolean } {
  const { data, isPending } = useJobList(all);
  return { work: data ?? noWork, isPending };
}

/** The same, but for the program's own affairs as long as they go well. */
export function useJobsOfInterest(): WorkList {
  return useFromJobs(ofInterest);
}

/**
 * What `select` makes of the work. A component that asks for less renders less: it is told only
 * when that changes, not on every tick of progress. `select` must stay the same function.
 */
export function useFromJobs<T>(select: (work: WorkList) => T): T {
  return useJobList(select).data ?? select(noWork);
}

function useJobList<T>(select: (work: WorkList) => T) {
  const { queries } = useApi();
  const streamState = useStreamState();
  return useQuery({
    ...jobListOptions(queries),
    // A live stream begins with all of it; asking as well would be asking twice.
    enabled: streamState === 'missing',
    refetchInterval: ({ state }) =>
      pollIntervalMs(streamState, hasUnfinished(state.data ?? noWork)),
    select,
  });
}

function all(work: WorkList): WorkList {
  return work;
}
