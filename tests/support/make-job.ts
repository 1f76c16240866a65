import type { Job } from '../../src/main/engine/job.ts';
import { numberedId } from './numbered-id.ts';

/** A pending job that nobody has touched, but for what is given. */
export function makeJob(overrides: Partial<Job> = {}): Job {
  return {
    ...{ id: numberedId(1), kind: 'import-resume', args: {}, label: 'résumé.pdf', entity: null },
    ...{ state: 'pending', priority: 5, rank: 0, hold: null, attempt: 0, attemptBase: 0 },
    ...{ claimToken: null, bootId: null, cancelRequestedAt: null },
    ...{ hasCheckpoint: false, isSuspect: false, loneDeaths: 0 },
    ...{ progress: 0, progressMessage: null, failure: null, output: null, idempotencyKey: null },
    ...{
      concurrencyKey: null,
      supersedeKey: null,
      batchId: null,
      parentId: null,
      isHousekeeping: false,
    },
    ...{ rerunOf: null, isDeadLetter: false, waits: 0 },
    ...{ createdAt: 0, startedAt: null, finishedAt: null, seq: 1 },
    ...overrides,
  };
}
