import { expect, test } from 'vitest';
import {
  advanceShift,
  type Shift,
  shiftProgress,
} from '../../../src/renderer/features/notices/shift.ts';
import { makeJob } from '../support/jobs.ts';

const a = makeJob({ state: 'running' });
const b = makeJob();

function shiftOf(...jobs: readonly { id: string }[]): Shift {
  return { ids: new Set(jobs.map((job) => job.id)), quarter: 0 };
}

test('a shift begins with the first unfinished job', () => {
  expect(advanceShift(null, [a, b]).news).toEqual([{ type: 'started', count: 2 }]);
});

test('finished jobs begin no shift', () => {
  const step = advanceShift(null, [{ ...a, state: 'completed' }]);
  expect(step).toEqual({ shift: null, news: [] });
});

test('jobs that join later are told as well, and only once', () => {
  const step = advanceShift(shiftOf(a), [a, b]);
  expect(step.news).toEqual([{ type: 'started', count: 1 }]);
  expect(advanceShift(step.shift, [a, b]).news).toEqual([]);
});

test('progress is told by quarters, not by ticks', () => {
  const told: unknown[] = [];
  let shift: Shift | null = shiftOf(a);
  for (const progress of [5, 20, 26, 30, 49, 51, 52, 80, 99]) {
    const step = advanceShift(shift, [{ ...a, progress }]);
    shift = step.shift;
    told.push(...step.news);
  }
  expect(told).toEqual([25, 50, 75].map((percent) => ({ type: 'advanced', percent })));
});

test('finished jobs of the shift count as whole, so that the ring does not fall back', () => {
  const jobs = [
    { ...a, state: 'completed' as const },
    { ...b, progress: 50 },
  ];
  expect(shiftProgress(new Set([a.id, b.id]), jobs)).toBe(75);
});

test('a shift ends once, with all its jobs, when none is left to do', () => {
  const done = [
    { ...a, state: 'completed' as const },
    { ...b, state: 'failed' as const },
  ];
  const step = advanceShift(shiftOf(a, b), done);
  expect(step).toEqual({ shift: null, news: [{ type: 'ended', jobs: done }] });
  expect(advanceShift(step.shift, done).news).toEqual([]);
});
