/** Writes what the event stream told into the query cache. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { BatchView, JobView } from '../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { AskAgain } from './ask-again.ts';
import type { Queries } from './client.ts';
import { jobListKey } from './job-list-query.ts';
import { mergeBatches, mergeJobs, newerJob } from './merge-jobs.ts';

interface Cache {
  readonly queryClient: QueryClient;
  readonly queries: Queries;
  readonly askAgain: AskAgain['ask'];
}

/** Applies events in their order; many at once cost one notice to the components. */
export function applyEvents(cache: Cache, events: readonly AppEvent[]): void {
  for (const event of events) {
    if (event.type === 'jobs.snapshot') applySnapshot(cache, event);
    else if (event.type === 'jobs.removed') removeRows(cache, [...event.ids, ...event.batchIds]);
    else if (event.type === 'schedules.changed') askForSchedules(cache);
    else if (event.type === 'resumes.changed') askForResumes(cache);
    else if (event.type === 'profile.changed') askForProfile(cache);
    else if (event.type === 'settings.changed') askForSettings(cache);
    else if (event.type === 'models.changed') askForModels(cache);
    else if (event.type === 'ledger.changed') askForLedger(cache);
  }
  // The last word on each is enough, however often it changed within one frame.
  const told = lastOfEach(events.flatMap((event) => ('job' in event ? [event.job] : [])));
  if (told.length > 0) applyJobs(cache, told);
  const batches = lastOfEach(events.flatMap((event) => ('batch' in event ? [event.batch] : [])));
  if (batches.length > 0) applyBatches(cache, batches);
  // Progress is of one job; with anything else something has happened, or left or joined a list.
  if (events.some(({ type }) => type !== 'job.progressed')) askForRecords(cache);
}

/** What is kept of everything that happens, and what failed for good. */
function askForRecords({ queries, askAgain }: Cache): void {
  askAgain(queries.domainEvents.list.key());
  askAgain(queries.setAside.key());
}

function lastOfEach<T extends { readonly id: string; readonly seq: number }>(
  told: readonly T[],
): readonly T[] {
  const byId = new Map<string, T>();
  for (const one of told) if ((byId.get(one.id)?.seq ?? 0) <= one.seq) byId.set(one.id, one);
  return [...byId.values()];
}

/** Writes jobs as a call or an event gave them, wherever the cache shows them. */
export function applyJobs(cache: Cache, told: readonly JobView[]): void {
  const { queryClient, queries } = cache;
  const rows = told.filter(({ batchId }) => batchId === null);
  queryClient.setQueryData(
    jobListKey(queries),
    (list) =>
      list && {
        ...list,
        jobs: mergeJobs(list.jobs, rows),
        seq: told.reduce((seq, job) => Math.max(seq, job.seq), list.seq),
      },
  );
  for (const job of told) {
    const key = queries.jobs.get.queryKey({ input: { id: job.id } });
    queryClient.setQueryData(key, (known) => known && newerJob(known, job));
  }
  applyMembers(cache, told);
  if (told.some((job) => isFinalJobState(job.state) && job.entity?.type === 'resume')) {
    askForResumes(cache);
  }
}

type MemberPages = InfiniteData<{ readonly jobs: readonly JobView[] }>;

/** Writes jobs of batches into the lists of those that stand open. */
function applyMembers({ queryClient, queries }: Cache, told: readonly JobView[]): void {
  const members = new Map(
    told.filter(({ batchId }) => batchId !== null).map((job) => [job.id, job]),
  );
  if (members.size === 0) return;
  const renewed = (job: JobView) => newerJob(job, members.get(job.id) ?? job);
  queryClient.setQueriesData<MemberPages>(
    { queryKey: queries.jobs.members.key({ type: 'infinite' }) },
    (list) =>
      list && { ...list, pages: list.pages.map((page) => ({ jobs: page.jobs.map(renewed) })) },
  );
}

/** Writes batches as a call or an event gave them. */
export function applyBatches(cache: Cache, told: readonly BatchView[]): void {
  const { queryClient, queries, askAgain } = cache;
  queryClient.setQueryData(
    jobListKey(queries),
    (list) =>
      list && {
        ...list,
        batches: mergeBatches(list.batches, told),
        seq: told.reduce((seq, batch) => Math.max(seq, batch.seq), list.seq),
      },
  );
  // Its jobs are not told of one by one.
  for (const batchId of new Set(told.map(({ id }) => id))) {
    askAgain(queries.jobs.members.key({ input: { batchId } }));
  }
  askAgain(queries.jobs.get.key());
  if (told.some(({ counts }) => counts.completed > 0)) {
    askAgain(queries.resumes.list.key());
    askAgain(queries.profile.get.key());
  }
}

type Snapshot = Extract<AppEvent, { type: 'jobs.snapshot' }>;

function applySnapshot(cache: Cache, { jobs, batches, seq }: Snapshot): void {
  const { queryClient, queries } = cache;
  const key = jobListKey(queries);
  queryClient.setQueryData(key, { jobs: mergeJobs([], jobs), batches, seq });
  for (const job of jobs) {
    const jobKey = queries.jobs.get.queryKey({ input: { id: job.id } });
    queryClient.setQueryData(jobKey, (known) => known && newerJob(known, job));
  }
  void queryClient.invalidateQueries({ queryKey: queries.jobs.members.key() });
  // A pause and its end come as a snapshot, because they change what every job waits for.
  void queryClient.invalidateQueries({ queryKey: queries.jobs.queue.key() });
  // What happened before the snapshot was not told one by one.
  askForResumes({ queryClient, queries });
}

/** Not for the images of their pages: those never change. */
function askForResumes({ queryClient, queries }: Pick<Cache, 'queryClient' | 'queries'>): void {
  const { list, listRemoved, get, versions } = queries.resumes;
  for (const query of [list, listRemoved, get, versions]) {
    void queryClient.invalidateQueries({ queryKey: query.key() });
  }
  // It is merged from them.
  void queryClient.invalidateQueries({ queryKey: queries.profile.get.key() });
}

function askForProfile({ queryClient, queries }: Cache): void {
  void queryClient.invalidateQueries({ queryKey: queries.profile.key() });
}

function askForSettings({ queryClient, queries }: Cache): void {
  void queryClient.invalidateQueries({ queryKey: queries.settings.get.key() });
  void queryClient.invalidateQueries({ queryKey: queries.settings.kinds.key() });
}

/** Not for what servers have: that would be a call to each of them. */
function askForModels({ queryClient, queries }: Cache): void {
  void queryClient.invalidateQueries({ queryKey: queries.models.get.key() });
}

/** A call is in the ledger, and in what is spent. */
function askForLedger({ queries, askAgain }: Cache): void {
  askAgain(queries.ledger.key());
  askAgain(queries.models.get.key());
}

function askForSchedules({ queryClient, queries }: Cache): void {
  void queryClient.invalidateQueries({ queryKey: queries.schedules.key() });
}

function removeRows({ queryClient, queries }: Cache, ids: readonly string[]): void {
  const removed = new Set(ids);
  queryClient.setQueryData(
    jobListKey(queries),
    (list) =>
      list && {
        ...list,
        jobs: list.jobs.filter((job) => !removed.has(job.id)),
        batches: list.batches.filter((batch) => !removed.has(batch.id)),
      },
  );
}
