/** The schedules, and what a person can do with them. */
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ScheduleRunView, ScheduleView } from '../../../../shared/contract/schedules.ts';
import { useApi, useStreamState } from '../../../api/api-context.tsx';
import { pollIntervalMs } from '../../../api/poll-interval.ts';

/** While a run is under way; the stream tells of schedules, not of how their jobs end. */
const followMs = 2_000;

export function useSchedules() {
  const { queries } = useApi();
  const streamState = useStreamState();
  return useQuery({
    ...queries.schedules.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.schedules.some(({ runs }) => runs.some(isUnderWay))
        ? followMs
        : pollIntervalMs(streamState, true),
    // Seen again after a while: jobs may have ended meanwhile.
    refetchOnMount: 'always',
  });
}

export function isUnderWay({ jobState }: ScheduleRunView): boolean {
  return jobState === 'pending' || jobState === 'running';
}

/** Why a schedule was not run: what the state of things did not allow. */
export type RunRefusal = 'unfinished' | 'kind-gone' | 'other';

export interface ScheduleActs {
  readonly setPaused: (isPaused: boolean) => void;
  readonly runNow: () => void;
  readonly remove: () => void;
  readonly isBusy: boolean;
  readonly refusal: RunRefusal | null;
}

export function useScheduleActs({ id }: ScheduleView): ScheduleActs {
  const { client, queries, queryClient, showJobs } = useApi();
  const askAgain = () => queryClient.invalidateQueries({ queryKey: queries.schedules.key() });
  const pausing = useMutation({
    mutationFn: (isPaused: boolean) => client.schedules.setPaused({ id, isPaused }),
    onSettled: askAgain,
  });
  const running = useMutation({
    mutationFn: () => client.schedules.runNow({ id }),
    onSuccess: (job) => showJobs([job]),
    onSettled: askAgain,
  });
  const removing = useMutation({
    mutationFn: () => client.schedules.remove({ id }),
    onSettled: askAgain,
  });
  return {
    setPaused: pausing.mutate,
    runNow: running.mutate,
    remove: removing.mutate,
    isBusy: pausing.isPending || running.isPending || removing.isPending,
    refusal: running.error && toRefusal(running.error),
  };
}

function toRefusal(error: unknown): RunRefusal {
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') return 'other';
  const { state } = error.data as { readonly state: string };
  return state === 'unfinished' || state === 'kind-gone' ? state : 'other';
}
