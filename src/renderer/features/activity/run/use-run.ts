/** One run, live: the job as it stands, and everything that is kept about it. */
import { useThrottledValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { useApi, useStreamState } from '../../../api/api-context.tsx';
import { jobOptions } from '../../../api/job-list-query.ts';
import { pollIntervalMs } from '../../../api/poll-interval.ts';

/** Jobs of batches are not told of one by one. */
const memberPollMs = 2_000;
/** Steps may finish many times a second. */
const storyRestMs = 500;

export interface Run {
  readonly job: JobView | undefined;
  readonly story: Story | undefined;
  readonly isMissing: boolean;
  readonly isError: boolean;
  readonly ask: () => void;
}

export function useRun(id: string): Run {
  const { queries, queryClient } = useApi();
  const streamState = useStreamState();
  const job = useQuery({
    ...jobOptions(queries, id),
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) => {
      const mayChange = data !== undefined && !isFinalJobState(data.state);
      const isMember = mayChange && data.batchId !== null;
      return isMember ? memberPollMs : pollIntervalMs(streamState, mayChange);
    },
  });
  const options = queries.metrics.story.queryOptions({ input: { id } });
  const story = useQuery({
    ...options,
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });
  const seq = useThrottledValue(job.data?.seq, storyRestMs);
  useEffect(() => {
    if (seq !== undefined) {
      void queryClient.invalidateQueries({
        queryKey: queries.metrics.story.key({ input: { id } }),
      });
    }
  }, [seq, id, queries, queryClient]);
  const told = story.data?.job.id === id ? story.data : undefined;
  return {
    job: job.data,
    story: told,
    isMissing: isNotFound(story.error) || isNotFound(job.error),
    isError: story.isError || job.isError,
    ask: () => {
      void job.refetch();
      void story.refetch();
    },
  };
}

function isNotFound(error: unknown): boolean {
  return (Object(error) as { code?: unknown }).code === 'NOT_FOUND';
}
