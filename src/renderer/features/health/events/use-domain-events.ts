/** Domain events, newest first, page by page; asked for again when something has happened. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { DomainEventView } from '../../../../shared/contract/domain-events.ts';
import type { DomainEventType } from '../../../../shared/domain/domain-event.ts';
import { useApi, useStreamState } from '../../../api/api-context.tsx';
import { pollIntervalMs } from '../../../api/poll-interval.ts';

const pageSize = 30;
/** Whoever has gone far back reads what was, and not what is new. */
const renewedPages = 3;

export function useDomainEvents(type: DomainEventType | null) {
  const { queries } = useApi();
  const streamState = useStreamState();
  return useInfiniteQuery(
    queries.domainEvents.list.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: pageSize,
        ...(type && { type }),
        ...(before && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ events }) => (events.length < pageSize ? undefined : events.at(-1)?.seq),
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
      refetchInterval: ({ state }) =>
        pollIntervalMs(streamState, (state.data?.pages.length ?? 0) <= renewedPages),
    }),
  );
}

/** The kinds that an event of this type starts a job of. */
export function useStarters(type: DomainEventType): readonly string[] | undefined {
  const { queries } = useApi();
  const { data } = useQuery(queries.domainEvents.starters.queryOptions());
  return data && (data.starters.find((one) => one.type === type)?.kinds ?? []);
}

export function useSendAgain({ id }: DomainEventView, onSent: () => void) {
  const { client, queries, queryClient } = useApi();
  const sending = useMutation({
    mutationFn: () => client.domainEvents.sendAgain({ id }),
    onSuccess: onSent,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.domainEvents.list.key() }),
  });
  return { send: sending.mutate, isSending: sending.isPending, error: sending.error };
}
