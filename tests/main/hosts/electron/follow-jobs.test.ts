import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineListener } from '../../../../src/main/engine/recorder.ts';
import { followJobs } from '../../../../src/main/hosts/electron/follow-jobs.ts';
import type { JobStatus } from '../../../../src/main/hosts/electron/job-status.ts';
import { makeJob } from '../../../support/make-job.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setup() {
  const listeners = new Set<EngineListener>();
  let progress = 0;
  const listJobs = vi.fn(() => [makeJob({ state: 'running', progress, finishedAt: null })]);
  const engine = {
    ...{ listJobs, listBatches: () => [], listGates: () => [], storageTrouble: () => null },
    listen(listener: EngineListener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const told: JobStatus[] = [];
  const unfollow = followJobs(engine, (status) => void told.push(status));
  const advance = (): void => {
    progress += 1;
    for (const listener of listeners) listener({ type: 'storage.changed' });
  };
  return { told, unfollow, advance, listJobs };
}

it('tells how the work stands at once, and then of the newest change twice a second', () => {
  const { told, advance, listJobs } = setup();
  expect(told).toMatchObject([{ running: 1, progress: 0 }]);
  for (let event = 0; event < 50; event += 1) advance();
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(told.at(-1)).toMatchObject({ progress: 0.5 });
  expect(listJobs).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(2);
});

it('tells nothing after its end', () => {
  const { told, unfollow, advance } = setup();
  advance();
  unfollow();
  advance();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(1);
});
