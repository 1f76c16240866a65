/** Everything that the day is made of, from what the window knows already where it does. */
import { useQuery } from '@tanstack/react-query';
import { useApi, useStreamState } from '../../api/api-context.tsx';
import { pollIntervalMs } from '../../api/poll-interval.ts';
import { useJobsOfInterest } from '../jobs/use-jobs.ts';
import { hasUnfinished, type WorkList } from '../jobs/work-list.ts';
import { firstSteps } from '../welcome/first-step.ts';
import { dayRows, newsSince } from './news.ts';
import { suggest } from './suggestion.ts';
import { useDoubts } from './use-doubts.ts';
import { useToday } from './use-today.ts';

const noResumes = [] as const;

export function useDay() {
  const { queries } = useApi();
  const { today, isError, refetch, hideSteps } = useToday();
  const work = useJobsOfInterest();
  const { list, profile } = useResults(work);
  const resumes = list?.resumes ?? noResumes;
  const always = { refetchOnMount: 'always' } as const;
  const { data: wishes } = useQuery(queries.profile.preferences.get.queryOptions(always));
  const { data: searches } = useQuery(queries.profile.searches.list.queryOptions(always));
  const { data: timetable } = useQuery(queries.schedules.list.queryOptions(always));
  const doubts = useDoubts(resumes);
  const rows = dayRows(work);
  const since = today?.since ?? null;
  const failed = rows.failed.filter((row) => finishedAt(row) > (since ?? 0));
  const steps = firstSteps({
    ...{ resumes, profile, preferences: wishes?.preferences },
    searchCount: searches?.searches.length ?? 0,
    doubtfulId: doubts.list[0]?.detail.id ?? null,
    areDoubtsKnown: doubts.isKnown,
  });
  const hasOwn = resumes.some(({ isSample }) => !isSample);
  return {
    ...{ today, isError, refetch, hideSteps, since, profile, steps, hasOwn, resumes },
    ...{ asking: rows.asking, running: rows.running, failed },
    olderFailures: rows.failed.length - failed.length,
    /** Whether there was never anything: no résumé, and no work that could give one. */
    isFresh: list !== undefined && resumes.length + work.jobs.length + work.batches.length === 0,
    isKnown: today !== undefined && list !== undefined,
    hasSamples: resumes.some(({ isSample }) => isSample),
    news: newsSince(since, resumes, work),
    doubt: doubts.list[0],
    schedules: timetable?.schedules ?? [],
    suggestion: suggest(steps, profile?.completeness),
  };
}

/**
 * What was read, and what it says together. While a batch is at work both are left as they are: they
 * would be another every second, and its row tells how far it is.
 */
function useResults(work: WorkList) {
  const { queries } = useApi();
  const streamState = useStreamState();
  const isBatchRunning = work.batches.some(({ finishedAt: at }) => at === null);
  const options = {
    refetchOnMount: 'always',
    refetchInterval: pollIntervalMs(streamState, hasUnfinished(work)),
    enabled: ({ state }: { readonly state: { readonly data: unknown } }) =>
      !isBatchRunning || state.data === undefined,
  } as const;
  const { data: list } = useQuery(queries.resumes.list.queryOptions(options));
  const { data: profile } = useQuery(queries.profile.get.queryOptions(options));
  return { list, profile };
}

function finishedAt(row: ReturnType<typeof dayRows>['failed'][number]): number {
  return (row.type === 'job' ? row.job.finishedAt : row.batch.finishedAt) ?? 0;
}
