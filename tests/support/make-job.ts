import { randomUUID } from 'node:crypto';
import type { Job } from '../../src/main/engine/job.ts';

/** A pending job that differs from the usual in `changes`. */
export function makeJob(changes: Partial<Job> = {}): Job {
  return {
    id: randomUUID(),
    kind: 'import-resume',
    args: {},
    label: 'cv.pdf',
    entity: null,
    state: 'pending',
    priority: 3,
    rank: 0,
    hold: null,
    attempt: 0,
    attemptBase: 0,
    claimToken: null,
    bootId: null,
    cancelRequestedAt: null,
    progress: 0,
    progressMessage: null,
    failure: null,
    output: null,
    idempotencyKey: null,
    createdAt: 1_800_000_000_000,
    startedAt: null,
    finishedAt: null,
    seq: 1,
    ...changes,
  };
}
