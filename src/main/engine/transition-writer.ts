/**
 * Writes transitions. What follows from the end of a job is written in the same transaction, so
 * that no crash can come between the two: its children go on or end with it, and its batch may end.
 */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { Batch } from './batch.ts';
import type { Job } from './job.ts';
import type { Clock, JobStore } from './ports.ts';
import { cancel, release, requestCancel, type Transition } from './transitions.ts';

/** Called inside the transaction that ends jobs for good; may write, and queue further jobs. */
export interface EndHooks<Tx> {
  onJobEnded(tx: Tx, job: Job): void;
  /** Called again when a job of an ended batch was tried again and has ended once more. */
  onBatchEnded(tx: Tx, batch: Batch): void;
}

export interface TransitionWriter<Tx> {
  /** Null when the transition's fence or its expected state no longer holds: nothing was written. */
  apply(tx: Tx, transition: Transition): Job | null;
  /** Cancels a pending job, and asks a running one to stop; gives it as it is then. */
  end(tx: Tx, job: Job, reason: string): Job | null;
  closeBatch(tx: Tx, batchId: string): void;
}

export function createTransitionWriter<Tx>(parts: {
  readonly store: Pick<
    JobStore<Tx>,
    'applyTransition' | 'listUnfinishedChildren' | 'getBatch' | 'closeBatch'
  >;
  readonly clock: Clock;
  readonly hooks: EndHooks<Tx>;
}): TransitionWriter<Tx> {
  const { store, clock, hooks } = parts;

  function apply(tx: Tx, transition: Transition): Job | null {
    const job = store.applyTransition(tx, transition);
    if (job === null || !isFinalJobState(job.state)) return job;
    for (const child of store.listUnfinishedChildren(job.id)) follow(tx, job, child);
    hooks.onJobEnded(tx, job);
    if (job.batchId !== null) tellBatchEnd(tx, job.batchId);
    return job;
  }

  /** Children of a failed job keep waiting for it: it may be tried again. */
  function follow(tx: Tx, parent: Job, child: Job): void {
    if (parent.state === 'cancelled') end(tx, child, 'parent');
    if (parent.state === 'completed' && child.hold?.reason === 'parent') apply(tx, release(child));
  }

  function end(tx: Tx, job: Job, reason: string): Job | null {
    if (isFinalJobState(job.state) || job.cancelRequestedAt !== null) return job;
    if (job.state === 'pending') return apply(tx, cancel(job, clock.now(), reason));
    // Its children are not left to run until it has stopped.
    for (const child of store.listUnfinishedChildren(job.id)) end(tx, child, 'parent');
    return apply(tx, requestCancel(job, clock.now(), reason));
  }

  function tellBatchEnd(tx: Tx, batchId: string): void {
    const batch = store.getBatch(batchId);
    if (batch !== null && batch.finishedAt !== null) hooks.onBatchEnded(tx, batch);
  }

  return {
    apply,
    end,
    closeBatch(tx, batchId) {
      if (store.getBatch(batchId)?.isOpen !== true) return;
      store.closeBatch(tx, batchId);
      tellBatchEnd(tx, batchId);
    },
  };
}
