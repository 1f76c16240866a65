/**
 * Writes transitions. What follows from the end of a job is written in the same transaction, so
 * that no crash can come between the two.
 */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { Job } from './job.ts';
import type { JobStore } from './ports.ts';
import type { Transition } from './transitions.ts';

/** Called inside the transaction that ends a job for good; may write, and queue further jobs. */
export type OnJobEnded<Tx> = (tx: Tx, job: Job) => void;

export interface TransitionWriter<Tx> {
  /** Null when the transition's fence or its expected state no longer holds: nothing was written. */
  apply(tx: Tx, transition: Transition): Job | null;
}

export function createTransitionWriter<Tx>(parts: {
  readonly store: Pick<JobStore<Tx>, 'applyTransition'>;
  readonly onJobEnded: OnJobEnded<Tx>;
}): TransitionWriter<Tx> {
  return {
    apply(tx, transition) {
      const job = parts.store.applyTransition(tx, transition);
      if (job !== null && isFinalJobState(job.state)) parts.onJobEnded(tx, job);
      return job;
    },
  };
}
