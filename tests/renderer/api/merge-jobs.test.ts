import { expect, test } from 'vitest';
import { mergeJobs, newerJob } from '../../../src/renderer/api/merge-jobs.ts';
import { changed, makeJob } from '../support/jobs.ts';

test('what was told later about a job replaces what was known', () => {
  const job = makeJob();
  const next = changed(job, { state: 'running' });
  expect(mergeJobs([job], [next])).toEqual([next]);
});

test('what is older than what is known is not believed', () => {
  const job = makeJob();
  const next = changed(job, { state: 'running' });
  expect(newerJob(next, job)).toBe(next);
});

test('progress, which raises no number, is believed as it comes', () => {
  const job = makeJob({ state: 'running', progress: 10 });
  expect(newerJob(job, { ...job, progress: 20 }).progress).toBe(20);
});

test('running jobs stand first, then pending, then finished ones, each newest first', () => {
  const at = (createdAt: number) => ({ createdAt });
  const done = makeJob({ ...at(9), state: 'completed' });
  const failed = makeJob({ ...at(8), state: 'failed' });
  const pending = makeJob(at(7));
  const olderPending = makeJob(at(2));
  const running = makeJob({ ...at(1), state: 'running' });
  const told = [failed, olderPending, running, done, pending];
  expect(mergeJobs([], told)).toEqual([running, pending, olderPending, done, failed]);
});
