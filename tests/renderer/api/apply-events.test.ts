import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { applyEvents, applyJobs } from '../../../src/renderer/api/apply-events.ts';
import { createClient, createQueries } from '../../../src/renderer/api/client.ts';
import { jobListKey } from '../../../src/renderer/api/job-list-query.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';

async function setup() {
  const { link } = await createFakeHost().connection.open(new AbortController().signal);
  const queries = createQueries(createClient(link));
  const queryClient = new QueryClient();
  const asked: QueryKey[] = [];
  const askAgain = (key: QueryKey) => void asked.push(key);
  const list = () => queryClient.getQueryData(jobListKey(queries));
  return { cache: { queryClient, queries, askAgain }, asked, list };
}

it('asks for the schedules again when something about them has changed', async () => {
  const { cache } = await setup();
  const { queryClient, queries } = cache;
  const key = queries.schedules.list.queryKey();
  queryClient.setQueryData(key, { schedules: [], timeZone: 'UTC', userKinds: [] });
  applyEvents(cache, [{ type: 'jobs.removed', seq: 5, ids: [], batchIds: [] }]);
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(false);
  applyEvents(cache, [{ type: 'schedules.changed' }]);
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true);
});

it('keeps batches beside jobs, in the order in which they came to their ends', async () => {
  const { cache, list } = await setup();
  const batch = makeBatch({ counts: { pending: 12 } });
  const older = makeBatch({ createdAt: 1, finishedAt: 2 });
  applyEvents(cache, [{ type: 'jobs.snapshot', seq: 1, jobs: [], batches: [older, batch] }]);
  const grown = { ...batch, seq: batch.seq + 1, counts: { ...batch.counts, completed: 3 } };
  applyEvents(cache, [
    { type: 'batch.changed', seq: grown.seq, batch: grown },
    { type: 'batch.changed', seq: batch.seq, batch },
  ]);
  expect(list()?.batches).toEqual([grown, older]);
  applyEvents(cache, [{ type: 'jobs.removed', seq: 99, ids: [], batchIds: [batch.id] }]);
  expect(list()?.batches).toEqual([older]);
});

it('gives the jobs of a batch no rows of their own, but renews them where they are listed', async () => {
  const { cache, list } = await setup();
  const { queryClient, queries } = cache;
  const member = makeJob({ batchId: makeBatch().id });
  const { queryKey } = queries.jobs.members.infiniteOptions({
    input: () => ({ batchId: member.batchId ?? '', limit: 100 }),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
  });
  queryClient.setQueryData(queryKey, { pages: [{ jobs: [member] }], pageParams: [undefined] });
  applyEvents(cache, [{ type: 'jobs.snapshot', seq: 1, jobs: [], batches: [] }]);
  const running = changed(member, { state: 'running' });
  applyJobs(cache, [running]);
  expect(list()?.jobs).toEqual([]);
  expect(queryClient.getQueryData(queryKey)?.pages).toEqual([{ jobs: [running] }]);
});

it('asks for what a batch changed without telling: its jobs, and the results', async () => {
  const { cache, asked } = await setup();
  const batch = makeBatch({ counts: { pending: 11 } });
  applyEvents(cache, [{ type: 'batch.changed', seq: 1, batch }]);
  const { members, get } = cache.queries.jobs;
  const ofBatch = [members.key({ input: { batchId: batch.id } }), get.key()];
  // Whatever is told, these may have grown.
  const records = [cache.queries.domainEvents.list.key(), cache.queries.setAside.key()];
  expect(asked.splice(0)).toEqual([...ofBatch, ...records]);
  const counts = { ...batch.counts, completed: 1 };
  applyEvents(cache, [{ type: 'batch.changed', seq: 2, batch: { ...batch, counts } }]);
  const { resumes, profile } = cache.queries;
  expect(asked).toEqual([...ofBatch, resumes.list.key(), profile.get.key(), ...records]);
});

it('writes the last word on a job that changed often, and never an older one', async () => {
  const { cache, list } = await setup();
  const job = makeJob({ state: 'running' });
  const done = changed(job, { state: 'completed', progress: 100 });
  applyEvents(cache, [{ type: 'jobs.snapshot', seq: 1, jobs: [job], batches: [] }]);
  applyEvents(cache, [
    { type: 'job.progressed', job: { ...job, progress: 10 } },
    { type: 'job.progressed', job: { ...job, progress: 20 } },
  ]);
  expect(list()?.jobs[0]?.progress).toBe(20);
  applyEvents(cache, [
    { type: 'job.completed', seq: done.seq, job: done },
    { type: 'job.progressed', job: { ...job, progress: 30 } },
  ]);
  expect(list()?.jobs).toEqual([done]);
});

it('asks for the record of events and for what was set aside when more than progress is told', async () => {
  const { cache, asked } = await setup();
  const { domainEvents, setAside } = cache.queries;
  const job = makeJob({ state: 'running' });
  applyEvents(cache, [{ type: 'job.progressed', job }]);
  expect(asked).toEqual([]);
  const failed = changed(job, { state: 'failed' });
  applyEvents(cache, [{ type: 'job.failed', seq: failed.seq, job: failed }]);
  expect(asked).toEqual([domainEvents.list.key(), setAside.key()]);
});
