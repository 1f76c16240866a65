/**
 * The one hook by which a component starts a job and follows it: progress, done, failed.
 *
 * It hears of changes by the event stream, and where there is none it asks every 2 s until the job
 * is final. Any call of the contract that answers with a job can be the start.
 */
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { jobListKey, jobOptions } from '../../api/job-list-query.ts';
import { pollIntervalMs } from '../../api/poll-interval.ts';
import { type JobPhase, jobPhase } from './job-phase.ts';
import { useJobActions } from './use-job-actions.ts';

export interface FollowedJob {
  readonly job: JobView | undefined;
  /** `idle`: nothing to follow yet; `gone`: it is no longer in the list. */
  readonly phase: JobPhase | 'idle' | 'starting' | 'gone';
  /** 0–100. */
  readonly progress: number;
  readonly isDone: boolean;
  readonly isFailed: boolean;
  /** Starts a job and follows it from then on, instead of the one followed before. */
  readonly start: (call: () => Promise<JobView>) => Promise<JobView>;
  readonly cancel: () => void;
  readonly retry: () => void;
}

export function useJob(givenId: string | null = null): FollowedJob {
  const { queries, queryClient, showJobs } = useApi();
  const streamState = useStreamState();
  const [startedId, setStartedId] = useState<string | null>(null);
  const id = startedId ?? givenId;

  const query = useQuery({
    ...(id ? jobOptions(queries, id) : queries.jobs.get.queryOptions({ input: skipToken })),
    initialData: () =>
      queryClient.getQueryData(jobListKey(queries))?.jobs.find((job) => job.id === id),
    refetchInterval: ({ state }) =>
      pollIntervalMs(streamState, state.data !== undefined && !isFinalJobState(state.data.state)),
  });
  const job = query.data;

  const starting = useMutation({
    mutationFn: (call: () => Promise<JobView>) => call(),
    onSuccess: (started) => {
      queryClient.setQueryData(queries.jobs.get.queryKey({ input: { id: started.id } }), started);
      showJobs([started]);
      setStartedId(started.id);
    },
  });
  const actions = useJobActions();

  return {
    job,
    phase: toPhase(job, { isStarting: starting.isPending, id, isError: query.isError }),
    progress: job?.progress ?? 0,
    isDone: job?.state === 'completed',
    isFailed: job?.state === 'failed',
    start: starting.mutateAsync,
    cancel: () => job && actions.cancel(job),
    retry: () => job && actions.retry(job),
  };
}

interface Circumstances {
  readonly id: string | null;
  readonly isStarting: boolean;
  readonly isError: boolean;
}

function toPhase(job: JobView | undefined, { id, isStarting, isError }: Circumstances) {
  if (isStarting) return 'starting';
  if (job) return jobPhase(job);
  if (isError) return 'gone';
  return id ? 'starting' : 'idle';
}
