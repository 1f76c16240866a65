/** What was set aside, and what a person can do with a group of it. */
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { SetAsideGroup, SetAsideScope } from '../../../../shared/contract/set-aside.ts';
import { useApi, useStreamState } from '../../../api/api-context.tsx';
import { pollIntervalMs } from '../../../api/poll-interval.ts';

const pageSize = 20;

export function useSetAside() {
  const { queries } = useApi();
  const streamState = useStreamState();
  return useQuery({
    ...queries.setAside.groups.queryOptions(),
    refetchInterval: pollIntervalMs(streamState, true),
    refetchOnMount: 'always',
  });
}

export function useSetAsideJobs({ kind, code }: SetAsideScope) {
  const { queries } = useApi();
  return useInfiniteQuery(
    queries.setAside.jobs.infiniteOptions({
      input: (before: string | undefined) => ({
        ...{ kind, code, limit: pageSize },
        ...(before && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ jobs }) => (jobs.length < pageSize ? undefined : jobs.at(-1)?.id),
      refetchOnMount: 'always',
    }),
  );
}

export interface SetAsideActs {
  /** Groups, one after the other. */
  readonly retryGroups: (groups: readonly SetAsideGroup[]) => void;
  readonly removeGroup: (group: SetAsideGroup) => void;
  readonly retryOne: (id: string) => void;
  readonly removeOne: (id: string) => void;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
}

export function useSetAsideActs(): SetAsideActs {
  const { client, queries, queryClient, showJobs } = useApi();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: queries.setAside.key() });
  const retrying = useMutation({
    mutationFn: async (groups: readonly SetAsideGroup[]) => {
      for (const { kind, code } of groups) await client.setAside.retry({ kind, code });
    },
    onSettled,
  });
  const removing = useMutation({
    mutationFn: ({ kind, code }: SetAsideGroup) => client.setAside.remove({ kind, code }),
    onSettled,
  });
  const retryingOne = useMutation({
    mutationFn: (id: string) => client.jobs.retry({ id }),
    onSuccess: (job) => showJobs([job]),
    onSettled,
  });
  const removingOne = useMutation({
    mutationFn: (id: string) => client.jobs.remove({ id }),
    onSettled,
  });
  const all = [retrying, removing, retryingOne, removingOne];
  return {
    retryGroups: retrying.mutate,
    removeGroup: removing.mutate,
    retryOne: retryingOne.mutate,
    removeOne: removingOne.mutate,
    isBusy: retrying.isPending || removing.isPending,
    hasFailed: all.some(({ isError }) => isError),
  };
}
