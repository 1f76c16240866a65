import { describe, expect, test } from 'vitest';
import type { WorkList } from '../../../src/renderer/features/jobs/work-list.ts';
import { toLoads } from '../../../src/renderer/features/notices/load.ts';
import {
  advanceShift,
  noMemory,
  type ShiftMemory,
  shiftProgress,
} from '../../../src/renderer/features/notices/shift.ts';
import { makeBatch, makeJob } from '../support/jobs.ts';

const a = makeJob({ state: 'running' });
const b = makeJob();

/** Hears how the work stands at one moment after another, and gives what was told at each. */
function hear(...moments: readonly Partial<WorkList>[]) {
  let memory: ShiftMemory = noMemory;
  let progress: number | null = null;
  const told = moments.map((work) => {
    const loads = toLoads({ jobs: [], batches: [], ...work });
    const step = advanceShift(memory, loads);
    memory = step.memory;
    progress = memory.shift && shiftProgress(memory.shift, loads);
    return step.news;
  });
  return { told, memory, progress };
}

describe('of single jobs', () => {
  test('a shift begins with the first unfinished one', () => {
    expect(hear({ jobs: [a, b] }).told).toEqual([[{ type: 'started', count: 2 }]]);
  });

  test('finished ones begin no shift', () => {
    const { told, memory } = hear({ jobs: [{ ...a, state: 'completed' }] });
    expect(told).toEqual([[]]);
    expect(memory.shift).toBeNull();
  });

  test('those that join later are told as well, and only once', () => {
    const { told } = hear({ jobs: [a] }, { jobs: [a, b] }, { jobs: [a, b] });
    expect(told.slice(1)).toEqual([[{ type: 'started', count: 1 }], []]);
  });

  test('progress is told by quarters, not by ticks', () => {
    const ticks = [0, 5, 20, 26, 30, 49, 51, 52, 80, 99];
    const { told } = hear(...ticks.map((progress) => ({ jobs: [{ ...a, progress }] })));
    const quarters = [25, 50, 75].map((percent) => ({ type: 'advanced', percent }));
    expect(told.slice(1).flat()).toEqual(quarters);
  });

  test('finished ones of the shift count as whole, so that the ring does not fall back', () => {
    const done = { ...a, state: 'completed' as const };
    expect(hear({ jobs: [a, b] }, { jobs: [done, { ...b, progress: 50 }] }).progress).toBe(75);
  });

  test('a shift ends once, with what came of it, when none is left to do', () => {
    const jobs = [
      { ...a, state: 'completed' as const },
      { ...b, state: 'failed' as const },
    ];
    const { told, memory } = hear({ jobs: [a, b] }, { jobs }, { jobs });
    expect(told.slice(1)).toEqual([[{ type: 'ended', done: 1, failed: 1 }], []]);
    expect(memory.shift).toBeNull();
  });
});

describe('of batches', () => {
  const batch = makeBatch();
  const at = (counts: Partial<typeof batch.counts>, parts: Partial<typeof batch> = {}) => ({
    batches: [{ ...batch, counts: { ...batch.counts, ...counts }, ...parts }],
  });
  const finished = { finishedAt: 9 };

  test('every job counts, and all are told of in one go', () => {
    const { told, progress } = hear(
      at({ pending: 12 }),
      at({ pending: 5, running: 1, completed: 5, failed: 1 }),
      at({ completed: 10, failed: 2 }, finished),
    );
    expect(told).toEqual([
      [{ type: 'started', count: 12 }],
      [{ type: 'advanced', percent: 50 }],
      [{ type: 'ended', done: 10, failed: 2 }],
    ]);
    expect(progress).toBeNull();
  });

  test('one that is still growing is told of when it is whole, not bit by bit', () => {
    const { told } = hear(
      at({ pending: 64 }, { isOpen: true }),
      at({ pending: 120, completed: 8 }, { isOpen: true }),
      at({ pending: 180, completed: 20 }),
    );
    expect(told).toEqual([[], [], [{ type: 'started', count: 200 }]]);
  });

  test('jobs that are cancelled are over, and nothing is told to have come of them', () => {
    const { told } = hear(at({ pending: 12 }), at({ completed: 2, cancelled: 10 }, finished));
    expect(told[1]).toEqual([{ type: 'ended', done: 2, failed: 0 }]);
  });

  test('trying the failed ones again is a shift of those alone', () => {
    const { told, progress } = hear(
      at({ completed: 90, failed: 10 }, finished),
      at({ completed: 90, pending: 10 }),
      at({ completed: 95, pending: 5 }),
    );
    expect(told).toEqual([
      [],
      [{ type: 'started', count: 10 }],
      [{ type: 'advanced', percent: 50 }],
    ]);
    expect(progress).toBe(50);
    const ends = hear(
      at({ completed: 90, failed: 10 }, finished),
      at({ completed: 90, pending: 10 }),
      at({ completed: 97, failed: 3 }, finished),
    );
    expect(ends.told[2]).toEqual([{ type: 'ended', done: 7, failed: 3 }]);
  });

  test('jobs and batches weigh by how many jobs they are', () => {
    const { progress } = hear(
      { jobs: [a], ...at({ pending: 3 }) },
      { jobs: [a], ...at({ completed: 3 }, finished) },
    );
    expect(progress).toBe(75);
  });
});
