/** How the list of all work is kept up to date, with the event stream and without. */
import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useJobsOfInterest } from '../../../src/renderer/features/jobs/use-jobs.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
import { renderApiHook } from '../support/open-window.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('with the stream, the list is what it tells and nothing is asked', async () => {
  vi.useFakeTimers();
  const host = createFakeHost();
  host.jobs = [makeJob({ state: 'running' })];
  const { result } = renderApiHook(host, useJobsOfInterest);
  await pass(10_000);
  expect(result.current.jobs).toEqual(host.jobs);
  expect(host.calledWith('jobs.list')).toHaveLength(0);
});

test('without it, the list is asked for every two seconds while work is left', async () => {
  vi.useFakeTimers();
  const host = createFakeHost();
  host.hasStream = false;
  const job = makeJob({ state: 'running' });
  host.jobs = [job];
  const { result } = renderApiHook(host, useJobsOfInterest);
  const asked = () => host.calledWith('jobs.list').length;
  await pass(100);
  expect(result.current.jobs).toEqual([job]);

  const before = asked();
  host.jobs = [changed(job, { state: 'running', progress: 60 })];
  await pass(2_000);
  expect(asked()).toBe(before + 1);
  expect(result.current.jobs[0]?.progress).toBe(60);

  host.jobs = [changed(job, { state: 'completed', progress: 100 })];
  await pass(2_000);
  expect(result.current.jobs[0]?.state).toBe('completed');
  const last = asked();
  await pass(10_000);
  expect(asked()).toBe(last);
});

test('a stream that is cut is bridged by asking, and heard again when it is back', async () => {
  vi.useFakeTimers();
  const host = createFakeHost();
  const job = makeJob({ state: 'running' });
  host.jobs = [job];
  const { result } = renderApiHook(host, useJobsOfInterest);
  await pass(100);
  host.hasStream = false;
  host.cutStream();
  host.jobs = [changed(job, { state: 'running', progress: 30 })];
  await pass(2_500);
  expect(result.current.jobs[0]?.progress).toBe(30);

  host.hasStream = true;
  await pass(6_000);
  const before = host.calledWith('jobs.list').length;
  const done = changed(job, { state: 'completed', progress: 100, seq: job.seq + 5_000 });
  host.send({ type: 'job.completed', seq: done.seq, job: done });
  await pass(6_000);
  expect(result.current.jobs).toEqual([done]);
  expect(host.calledWith('jobs.list')).toHaveLength(before);
});
