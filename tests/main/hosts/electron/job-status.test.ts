import { describe, expect, it } from 'vitest';
import { idle, type Stretch, toJobStatus } from '../../../../src/main/hosts/electron/job-status.ts';
import { makeJob } from '../../../support/make-job.ts';
import { numberedId } from '../../../support/numbered-id.ts';

type Work = Parameters<typeof toJobStatus>[1];

const counts = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
const job = (number: number, changes: Parameters<typeof makeJob>[0] = {}) =>
  makeJob({ id: numberedId(number), finishedAt: null, ...changes });
const batch = (changes: Partial<typeof counts>, asking = 0) => ({
  ...{ id: numberedId(99), counts: { ...counts, ...changes }, asking, finishedAt: null },
});
const look = (work: Partial<Work>, before: Stretch = new Map()) =>
  toJobStatus(before, { jobs: [], batches: [], isPaused: false, ...work });

describe('how the work stands', () => {
  it('is idle when nothing is left to do', () => {
    const done = job(1, { state: 'completed', finishedAt: 5 });
    expect(look({ jobs: [done] })).toEqual({ status: idle, stretch: new Map() });
  });

  it('counts jobs and the jobs of batches', () => {
    const jobs = [
      job(1, { state: 'running', progress: 50 }),
      job(2, { state: 'pending', hold: { reason: 'user', until: null, delayMs: null } }),
    ];
    const batches = [batch({ pending: 2, running: 3, completed: 4, failed: 1 }, 2)];
    expect(look({ jobs, batches }).status).toEqual({
      ...{ unfinished: 7, running: 4, needsYou: 3, progress: 5.5 / 12, isPaused: false },
    });
  });

  it('leaves the program’s own affairs out', () => {
    const backup = job(1, { state: 'running', isHousekeeping: true });
    expect(look({ jobs: [backup] }).status).toEqual(idle);
  });

  it('does not fall back when a part of the work is finished', () => {
    const first = look({ jobs: [job(1, { state: 'running', progress: 80 }), job(2)] });
    const second = look({ jobs: [job(2, { state: 'running', progress: 10 })] }, first.stretch);
    expect(first.status.progress).toBeCloseTo(0.4);
    expect(second.status.progress).toBeCloseTo(0.55);
    const after = look({}, second.stretch);
    expect(look({ jobs: [job(3)] }, after.stretch).status.progress).toBe(0);
  });
});
