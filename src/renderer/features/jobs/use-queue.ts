/** What keeps work from beginning: pauses, closed gates, storage in trouble; and how to go on. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GateView, QueueView } from '../../../shared/contract/jobs.ts';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { pollIntervalMs } from '../../api/poll-interval.ts';

interface Queue extends QueueView {
  readonly pause: () => void;
  readonly resume: () => void;
  /** The user has mended what the gate was closed for. */
  readonly letGoOn: (gate: GateView) => void;
}

const open: QueueView = { pausedBy: null, trouble: null, gates: [] };

export function useQueue(): Queue {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const streamState = useStreamState();
  const options = queries.jobs.queue.queryOptions();
  const { data } = useQuery({ ...options, refetchInterval: pollIntervalMs(streamState, true) });
  // The stream tells of it too; the answer is only sooner.
  const onSuccess = (told: QueueView) => queryClient.setQueryData(options.queryKey, told);
  const pausing = useMutation({ mutationFn: () => client.jobs.pause(), onSuccess });
  const resuming = useMutation({ mutationFn: () => client.jobs.resume(), onSuccess });
  const goingOn = useMutation({
    mutationFn: ({ kind, key }: GateView) => client.jobs.letGoOn({ kind, key }),
    onSuccess,
  });
  return {
    ...(data ?? open),
    pause: pausing.mutate,
    resume: resuming.mutate,
    letGoOn: goingOn.mutate,
  };
}
