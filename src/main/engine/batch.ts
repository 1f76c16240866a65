/** Jobs that were asked for in one go and are shown as one row. */
import type { JobState } from '../../shared/domain/job-state.ts';

export interface Batch {
  readonly id: string;
  /** The kind of its jobs. */
  readonly kind: string;
  readonly label: string;
  /** How many of its jobs are in each state. */
  readonly counts: Readonly<Record<JobState, number>>;
  /** How many of the pending ones wait for the user. */
  readonly asking: number;
  /** Whether more jobs are still being added. */
  readonly isOpen: boolean;
  readonly createdAt: number;
  /** When nothing of it was left to do; null again when one of its jobs is tried again. */
  readonly finishedAt: number | null;
  /** Sequence number of the last change that changed its counts. */
  readonly seq: number;
}

export type NewBatch = Pick<Batch, 'id' | 'kind' | 'label' | 'createdAt'>;

/** Which of a batch's jobs are wanted, in the order in which they were added. */
export interface MemberQuery {
  readonly batchId: string;
  readonly state?: JobState | undefined;
  /** Only those that wait for the user. */
  readonly isAsking?: boolean | undefined;
  /** The id of the last one known; they go on after it. */
  readonly after?: string | undefined;
  readonly limit: number;
}
