import { useQuery } from '@tanstack/react-query';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { pollIntervalMs } from '../../api/poll-interval.ts';
import { useFromJobs } from '../jobs/use-jobs.ts';
import { hasUnfinished } from '../jobs/work-list.ts';

/** All résumés, renewed when an import finishes. */
export function useResumes() {
  const { queries } = useApi();
  const streamState = useStreamState();
  const mayChange = useFromJobs(hasUnfinished);
  return useQuery(
    queries.resumes.list.queryOptions({
      refetchInterval: pollIntervalMs(streamState, mayChange),
      // Jobs that end while nothing polls or streams are seen when this is shown again.
      refetchOnMount: 'always',
    }),
  );
}
