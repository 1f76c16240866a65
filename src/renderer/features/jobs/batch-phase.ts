/** Where a batch stands, in the words and signs of its jobs. Pure. */
import type { BatchView } from '../../../shared/contract/jobs.ts';
import type { JobPhase } from './job-phase.ts';
import { totalOf } from './work-list.ts';

interface Circumstances {
  /** Asked to stop, and not yet at its end. */
  readonly isCancelling: boolean;
  /** Whether something keeps its jobs from beginning. */
  readonly isHeld: boolean;
}

export function batchPhase(batch: BatchView, { isCancelling, isHeld }: Circumstances): JobPhase {
  const { counts, finishedAt } = batch;
  if (finishedAt === null) {
    if (isCancelling) return 'cancelling';
    if (counts.running > 0) return 'running';
    const isAsking = batch.asking > 0 && batch.asking === counts.pending;
    return isHeld || isAsking ? 'waiting' : 'queued';
  }
  if (counts.failed > 0) return 'failed';
  return counts.cancelled > 0 ? 'cancelled' : 'done';
}

/** Whether some of it was done and some was not. */
export function isPartlyDone({ counts, finishedAt }: BatchView): boolean {
  return finishedAt !== null && counts.completed > 0 && counts.failed + counts.cancelled > 0;
}

/** 0–100 by jobs that are finished, however they ended; null while there are none yet. */
export function batchProgress(batch: BatchView): number | null {
  const { completed, failed, cancelled } = batch.counts;
  const total = totalOf(batch);
  return total === 0 ? null : (100 * (completed + failed + cancelled)) / total;
}
