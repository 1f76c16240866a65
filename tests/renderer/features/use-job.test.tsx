import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useJob } from '../../../src/renderer/features/jobs/use-job.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
import { renderApiHook } from '../support/open-window.tsx';

function followOne(job = makeJob()) {
  const host = createFakeHost();
  host.jobs = [job];
  return { host, job, ...renderApiHook(host, () => useJob(job.id)) };
}

describe('with the event stream', () => {
  test('a job is followed from queued over its progress to done', async () => {
    const { host, job, result } = followOne();
    await waitFor(() => expect(result.current.phase).toBe('queued'));

    const running = changed(job, { state: 'running', attempt: 1 });
    host.send({ type: 'job.claimed', seq: running.seq, job: running });
    await waitFor(() => expect(result.current.phase).toBe('running'));

    host.send({ type: 'job.progressed', job: { ...running, progress: 40 } });
    await waitFor(() => expect(result.current.progress).toBe(40));
    expect(result.current.isDone).toBe(false);

    const done = changed(running, { state: 'completed', progress: 100 });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await waitFor(() => expect(result.current.isDone).toBe(true));
  });

  test('nothing is asked again while the stream tells', async () => {
    const { host, job, result } = followOne();
    await waitFor(() => expect(result.current.phase).toBe('queued'));
    const before = host.calledWith('jobs.get').length;
    const running = changed(job, { state: 'running' });
    host.send({ type: 'job.claimed', seq: running.seq, job: running });
    await waitFor(() => expect(result.current.phase).toBe('running'));
    expect(host.calledWith('jobs.get')).toHaveLength(before);
    expect(host.calledWith('jobs.list')).toHaveLength(0);
  });

  test('a cut stream goes on after the last number that was heard', async () => {
    const { host, job, result } = followOne();
    await waitFor(() => expect(result.current.phase).toBe('queued'));
    const running = changed(job, { state: 'running' });
    host.send({ type: 'job.claimed', seq: running.seq, job: running });
    await waitFor(() => expect(result.current.phase).toBe('running'));

    host.cutStream();
    await waitFor(() =>
      expect(host.calledWith('events.stream')).toEqual([{}, { after: running.seq }]),
    );
    const done = changed(running, { state: 'completed' });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await waitFor(() => expect(result.current.isDone).toBe(true));
  });

  test('a snapshot after a gap replaces what was missed', async () => {
    const { host, job, result } = followOne();
    await waitFor(() => expect(result.current.phase).toBe('queued'));
    const failed = changed(job, { state: 'failed' });
    host.send({ type: 'jobs.snapshot', seq: failed.seq, jobs: [failed], batches: [] });
    await waitFor(() => expect(result.current.isFailed).toBe(true));
  });

  test('old news that comes late changes nothing', async () => {
    const { host, job, result } = followOne();
    await waitFor(() => expect(result.current.phase).toBe('queued'));
    const done = changed(job, { state: 'completed' });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await waitFor(() => expect(result.current.isDone).toBe(true));
    host.send({ type: 'job.progressed', job: { ...job, progress: 3 } });
    const other = makeJob();
    host.send({ type: 'job.queued', seq: other.seq, job: other });
    await waitFor(() => expect(result.current.isDone).toBe(true));
  });
});

describe('without the event stream', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('the job is asked for every two seconds, until it is final', async () => {
    vi.useFakeTimers();
    const job = makeJob({ state: 'running' });
    const host = createFakeHost();
    host.hasStream = false;
    host.jobs = [job];
    const { result } = renderApiHook(host, () => useJob(job.id));
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    const asked = () => host.calledWith('jobs.get').length;

    await pass(100);
    expect(result.current.phase).toBe('running');
    const first = asked();
    host.jobs = [changed(job, { state: 'running', progress: 60 })];
    await pass(2_000);
    expect(asked()).toBe(first + 1);
    expect(result.current.progress).toBe(60);

    host.jobs = [changed(job, { state: 'completed', progress: 100 })];
    await pass(2_000);
    expect(result.current.isDone).toBe(true);
    const last = asked();
    await pass(10_000);
    expect(asked()).toBe(last);
  });

  test('a job that is not there is called gone and not asked for again', async () => {
    vi.useFakeTimers();
    const host = createFakeHost();
    host.hasStream = false;
    const { id } = makeJob();
    const { result } = renderApiHook(host, () => useJob(id));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(result.current.phase).toBe('gone');
    expect(host.calledWith('jobs.get')).toHaveLength(1);
  });
});

describe('what a component can do', () => {
  test('a job is started by any call that answers with one, and followed from then on', async () => {
    const host = createFakeHost();
    const { result } = renderApiHook(host, () => useJob());
    expect(result.current.phase).toBe('idle');
    const job = makeJob();
    await act(() => result.current.start(async () => job));
    expect(result.current.phase).toBe('queued');
    const done = changed(job, { state: 'completed' });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    await waitFor(() => expect(result.current.isDone).toBe(true));
  });

  test('cancelling shows at once, before the host has answered', async () => {
    const { host, job, result } = followOne(makeJob({ state: 'running' }));
    await waitFor(() => expect(result.current.phase).toBe('running'));
    const answer = Promise.withResolvers<unknown>();
    host.answers['jobs.cancel'] = () => answer.promise;
    act(() => result.current.cancel());
    await waitFor(() => expect(result.current.phase).toBe('cancelling'));
    answer.resolve(changed(job, { state: 'cancelled' }));
    await waitFor(() => expect(result.current.phase).toBe('cancelled'));
  });

  test('a cancel that comes too late shows what the job is now', async () => {
    const { host, job, result } = followOne(makeJob({ state: 'running' }));
    await waitFor(() => expect(result.current.phase).toBe('running'));
    host.answers['jobs.cancel'] = () => Promise.reject(new Error('too late'));
    host.jobs = [changed(job, { state: 'completed' })];
    act(() => result.current.cancel());
    await waitFor(() => expect(result.current.isDone).toBe(true));
  });

  test('retrying puts a failed job back in the queue', async () => {
    const { host, job, result } = followOne(makeJob({ state: 'failed' }));
    await waitFor(() => expect(result.current.isFailed).toBe(true));
    host.answers['jobs.retry'] = () => changed(job, { state: 'pending' });
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.phase).toBe('queued'));
    expect(host.calledWith('jobs.retry')).toEqual([{ id: job.id }]);
  });
});
