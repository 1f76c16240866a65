/** All runs of a schedule, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { isUnderWay } from './use-schedules.ts';

const followMs = 2_000;

export function useRunHistory(id: string) {
  const { queries } = useApi();
  return useInfiniteQuery(
    queries.schedules.history.infiniteOptions({
      input: (before: number | undefined) => ({ id, limit: 20, ...(before && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
      refetchOnMount: 'always',
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ runs }) => runs.some(isUnderWay)) ? followMs : false,
    }),
  );
}
