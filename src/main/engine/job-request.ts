/** What is said when a job is wanted, and what is answered. */
import type { EntityLink, Job } from './job.ts';

export interface JobRequest {
  readonly kind: string;
  readonly args: unknown;
  /** What it works on, in the user's words. */
  readonly label: string;
  readonly entity?: EntityLink;
  /** 1 (highest) to 10; the kind's default otherwise. */
  readonly priority?: number;
  /** Unique among the unfinished jobs of its kind. */
  readonly idempotencyKey?: string;
  /** Shares its kind's limits per key: a host, a model server. */
  readonly concurrencyKey?: string;
  /** Replaces the unfinished jobs of its kind with the same key: what they would do is stale. */
  readonly supersedeKey?: string;
  /** Milliseconds before which it does not begin. */
  readonly delayMs?: number;
  /** An open batch that it is shown in. */
  readonly batchId?: string;
}

/** What a job asks for. */
export interface ChildRequest extends JobRequest {
  /** Whether it begins only after its parent has completed; a delay has no meaning then. */
  readonly waitsForParent?: boolean;
}

export interface Queued {
  readonly job: Job;
  /** False: an unfinished job with the same idempotency key was there already. */
  readonly isNew: boolean;
}
