/** Everything that the day is made of, from what the window knows already where it does. */
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { useJobsOfInterest } from '../jobs/use-jobs.ts';
import { useProfile } from '../profile/use-profile.ts';
import { useResumes } from '../resumes/use-resumes.ts';
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
  const { data: list } = useResumes();
  const resumes = list?.resumes ?? noResumes;
  const { data: profile } = useProfile();
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

function finishedAt(row: ReturnType<typeof dayRows>['failed'][number]): number {
  return (row.type === 'job' ? row.job.finishedAt : row.batch.finishedAt) ?? 0;
}
