/** Every outward call, newest first, page by page; asked for again while it is looked at. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

const pageSize = 30;
const renewMs = 4_000;
/** Whoever has gone far back reads what was, and not what is new. */
const renewedPages = 3;

/** By host, the one called last first. */
export function useLedgerHosts() {
  const { queries } = useApi();
  return useQuery({
    ...queries.ledger.hosts.queryOptions(),
    refetchOnMount: 'always',
    refetchInterval: renewMs,
  });
}

/** @param host null: of all */
export function useLedgerCalls(host: string | null) {
  const { queries } = useApi();
  return useInfiniteQuery(
    queries.ledger.list.infiniteOptions({
      input: (before: string | undefined) => ({
        limit: pageSize,
        ...(host !== null && { host }),
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ calls }) => (calls.length < pageSize ? undefined : calls.at(-1)?.id),
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
      refetchInterval: ({ state }) =>
        (state.data?.pages.length ?? 0) <= renewedPages ? renewMs : false,
    }),
  );
}
