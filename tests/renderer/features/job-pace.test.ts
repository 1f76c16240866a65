import { expect, test } from 'vitest';
import { markJob, remainingJobMs } from '../../../src/renderer/features/jobs/job-pace.ts';
import { makeJob } from '../support/jobs.ts';

const at = (page: number, progress: number) =>
  makeJob({
    ...{ state: 'running', progress },
    progressMessage: { id: 'import.ocr', message: 'Reading', values: { page, total: 20 } },
  });

test('nothing is said of a job that counts nothing', () => {
  expect(markJob(makeJob({ state: 'running', progress: 40 }), 0)).toBeNull();
});

test('three pages are enough to tell by, two are not', () => {
  const since = markJob(at(1, 10), 0);
  expect(since && remainingJobMs(since, at(3, 20), 10_000)).toBeNull();
  // 15 of 90 percent in 15 seconds: 75 are left.
  expect(since && remainingJobMs(since, at(4, 25), 15_000)).toBe(75_000);
});

test('pages that were done before one watched say nothing', () => {
  const since = markJob(at(15, 70), 0);
  expect(since && remainingJobMs(since, at(16, 75), 5_000)).toBeNull();
});
