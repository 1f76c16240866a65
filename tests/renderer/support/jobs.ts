/** Jobs as a window sees them, for tests that care about a few of their fields only. */
import type { JobView } from '../../../src/shared/contract/jobs.ts';

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
    ...{ batchId: null, isDeadLetter: false, rerunOf: null },
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
