/** Jobs and batches as a window sees them, for tests that care about a few of their fields only. */
import type { BatchView, JobView } from '../../../src/shared/contract/jobs.ts';

let count = 0;

export function makeJob(parts: Partial<JobView> = {}): JobView {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    kind: 'import-resume',
    label: 'nora.pdf',
    state: 'pending',
    isCancelling: false,
    priority: 3,
    attempt: 0,
    progress: 0,
    progressMessage: null,
    waitsFor: null,
    failure: null,
    entity: null,
    ...{ isHousekeeping: false, batchId: null, isDeadLetter: false, rerunOf: null, asks: null },
    createdAt: Date.UTC(2026, 10, 22, 9, 0),
    startedAt: null,
    finishedAt: null,
    seq: count,
    ...parts,
  };
}

/** The same job after its next recorded change. */
export function changed(job: JobView, parts: Partial<JobView>): JobView {
  return { ...job, seq: job.seq + 1000, ...parts };
}

interface BatchParts extends Partial<Omit<BatchView, 'counts'>> {
  readonly counts?: Partial<BatchView['counts']>;
}

export function makeBatch({ counts, ...parts }: BatchParts = {}): BatchView {
  count += 1;
  return {
    id: `00000000-0000-7000-9000-${String(count).padStart(12, '0')}`,
    kind: 'import-resume',
    label: '25 files',
    counts: { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0, ...counts },
    asking: 0,
    isOpen: false,
    createdAt: Date.UTC(2026, 10, 22, 9, 0),
    finishedAt: null,
    seq: count,
    ...parts,
  };
}
