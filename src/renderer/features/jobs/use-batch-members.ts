/** The jobs of a batch, in the order in which they were added, a page at a time. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useApi } from '../../api/api-context.tsx';

export const pageSize = 100;
/** More rows than this help nobody, and cost every window dearly. */
export const rowLimit = 1_000;
/** Their progress is not streamed one by one. */
const progressMs = 2_000;

interface BatchMembers {
  readonly jobs: readonly JobView[];
  readonly isPending: boolean;
  /** Fetches the next page; null where there is none, or no more are shown. */
  readonly showMore: (() => void) | null;
}

/** Which of its jobs are shown, when not all. */
export type MemberFilter = 'failed' | 'asking';

interface MembersOptions {
  readonly batchId: string;
  readonly only: MemberFilter | null;
  /** Whether they may still change. */
  readonly isUnfinished: boolean;
}

export function useBatchMembers(options: MembersOptions): BatchMembers {
  const { batchId, only, isUnfinished } = options;
  const { queries } = useApi();
  const query = useInfiniteQuery(
    queries.jobs.members.infiniteOptions({
      input: (after: string | undefined) => ({
        batchId,
        limit: pageSize,
        ...(only === 'failed' && { state: 'failed' as const }),
        ...(only === 'asking' && { isAsking: true }),
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ jobs }) => (jobs.length === pageSize ? jobs.at(-1)?.id : undefined),
      placeholderData: keepPreviousData,
      // What ended while this was closed was told to nobody.
      refetchOnMount: 'always',
      refetchInterval: isUnfinished ? progressMs : false,
    }),
  );
  const jobs = query.data?.pages.flatMap((page) => page.jobs) ?? [];
  const hasMore = query.hasNextPage && jobs.length < rowLimit;
  return {
    jobs,
    isPending: query.isPending,
    showMore: hasMore ? () => void query.fetchNextPage() : null,
  };
}
