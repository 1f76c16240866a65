/** Whether all work is paused, by whom, and the way to change that. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

interface Queue {
  /** `engine`: it paused by itself, after starts that ended badly. */
  readonly pausedBy: 'user' | 'engine' | null;
  readonly pause: () => void;
  readonly resume: () => void;
}

export function useQueue(): Queue {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const options = queries.jobs.queue.queryOptions();
  const { data } = useQuery(options);
  // The stream tells of it too; the answer is only sooner.
  const onSuccess = (told: NonNullable<typeof data>) =>
    queryClient.setQueryData(options.queryKey, told);
  const pausing = useMutation({ mutationFn: () => client.jobs.pause(), onSuccess });
  const resuming = useMutation({ mutationFn: () => client.jobs.resume(), onSuccess });
  return { pausedBy: data?.pausedBy ?? null, pause: pausing.mutate, resume: resuming.mutate };
}
