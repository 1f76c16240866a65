/** The runs that a filter shows: what is unfinished, live, and the history page by page. */
import { useThrottledValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { HistoryCounts, HistoryQuery } from '../../../../shared/contract/metrics.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useJobs } from '../../jobs/use-jobs.ts';
import { toRows, type WorkList, type WorkRow } from '../../jobs/work-list.ts';
import { openBatches, openJobs } from './open-runs.ts';
import { withBatches, withLive } from './past-runs.ts';
import { isCollapsed, type RunFilter, toHistoryFilter } from './run-filter.ts';
import { toRunJob } from './to-run-job.ts';
import { useOpenMembers } from './use-open-members.ts';

/** Rows fetched at once. */
const pageSize = 100;
/** The history is asked again no more often than this while work goes on. */
const restMs = 1_500;

export interface Runs {
  readonly work: WorkList;
  /** Unfinished first, what needs the user before all else; then the history, newest first. */
  readonly rows: readonly WorkRow[];
  readonly openCount: number;
  readonly counts: HistoryCounts | undefined;
  /** The filter as the history takes it, without the state. */
  readonly historyFilter: ReturnType<typeof toHistoryFilter>;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isFetchingMore: boolean;
  readonly fetchMore: (() => void) | null;
  readonly ask: () => void;
}

export function useRuns(filter: RunFilter): Runs {
  const { queries, queryClient } = useApi();
  const { work, isPending: isWorkPending } = useJobs();
  const [now] = useState(() => Date.now());
  const historyFilter = useMemo(() => toHistoryFilter(filter, now), [filter, now]);
  const members = useOpenMembers(filter.batchId, work);
  const open = openJobs(filter.batchId === null ? work.jobs : members, filter);
  const history = useHistory(historyFilter, filter);
  const counts = useQuery({
    ...queries.metrics.historyCounts.queryOptions({ input: historyFilter }),
    ...{ refetchOnMount: 'always', placeholderData: keepPreviousData },
  });

  const change = useThrottledValue(changeOf(work), restMs);
  useEffect(() => {
    if (change === '') return;
    void queryClient.invalidateQueries({ queryKey: queries.metrics.history.key() });
    void queryClient.invalidateQueries({ queryKey: queries.metrics.historyCounts.key() });
  }, [change, queries, queryClient]);

  const batches = openBatches(work, filter);
  const isOpenShown = filter.state === null || filter.state === 'open';
  const told = history.data?.pages.flatMap((page) => page.jobs.map(toRunJob)) ?? [];
  const isWhole = !history.hasNextPage;
  const fetchMore =
    history.hasNextPage && !history.isFetching ? () => void history.fetchNextPage() : null;
  // A search looks through a part of the history at a time, and may find nothing in one.
  const isSearching = told.length === 0 && history.hasNextPage;
  useEffect(() => {
    if (isSearching) fetchMore?.();
  }, [isSearching, fetchMore]);
  const scope = { filter, from: historyFilter.from, isWhole };
  const openIds = new Set(open.map(({ id }) => id));
  const past = withLive(told, work, scope).filter(({ id }) => !openIds.has(id));
  return {
    ...{ work, historyFilter, counts: counts.data, openCount: open.length + batches.length },
    rows: [
      ...(isOpenShown ? toRows({ jobs: open, batches }) : []),
      ...(filter.state === 'open' ? [] : withBatches(past, work, scope)),
    ],
    isPending: isWorkPending || isSearching || (history.isPending && filter.state !== 'open'),
    isError: history.isError,
    isFetchingMore: history.isFetchingNextPage,
    fetchMore,
    ask: () => void history.refetch(),
  };
}

function useHistory(historyFilter: Runs['historyFilter'], filter: RunFilter) {
  const { queries } = useApi();
  const { state } = filter;
  return useInfiniteQuery(
    queries.metrics.history.infiniteOptions({
      input: (after: HistoryQuery['after']) => ({
        ...historyFilter,
        ...(isCollapsed(filter) && { isAlone: true }),
        ...(state !== null && state !== 'open' && { state }),
        ...(after !== undefined && { after }),
        limit: pageSize,
      }),
      initialPageParam: undefined as HistoryQuery['after'],
      getNextPageParam: ({ next }) => next ?? undefined,
      enabled: state !== 'open',
      refetchOnMount: 'always',
      placeholderData: keepPreviousData,
    }),
  );
}

/** Another text whenever something began, ended or was removed. */
function changeOf({ jobs, batches }: WorkList): string {
  if (jobs.length + batches.length === 0) return '';
  const finished = jobs.filter(({ state }) => isFinalJobState(state));
  const last = Math.max(0, ...finished.map(({ seq }) => seq), ...batches.map(({ seq }) => seq));
  return `${jobs.length} ${finished.length} ${batches.length} ${last}`;
}
