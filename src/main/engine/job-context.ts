/** What a pipeline's handler is given: its only way to do durable work. */
import type { z } from 'zod';
import type { Message } from '../../shared/std/message.ts';
import type { ChildRequest, Queued } from './job-request.ts';
import type { RetryPolicy } from './retry-policy.ts';

export interface StepOptions<T> {
  /** What the step gives; checked when it is written and again when it is read back. JSON-safe. */
  readonly output: z.ZodType<T>;
  /** Raise it when the meaning of the output changes: older checkpoints are then made anew. */
  readonly revision?: number;
  /** Awake milliseconds; the attempt's own limit holds besides. */
  readonly timeoutMs?: number;
  readonly retry?: RetryPolicy;
  /**
   * It costs money or cannot be taken back: when its checkpoint no longer fits, the job is held for
   * the user instead of paying again.
   */
  readonly isPaid?: boolean;
}

export interface StepScope {
  /** Aborted when the job is cancelled, the program stops or the time is over. */
  readonly signal: AbortSignal;
  /** Awake milliseconds that a task of this step may take: its own, or what the user has set. */
  limitMs(ownMs: number): number;
}

export interface CommitScope {
  /** Queues a job that this one asks for; the name makes its id, and is unique in this job. */
  enqueue(name: string, request: ChildRequest): Queued;
}

/**
 * Outside of steps a handler touches no clock, randomness, store or service: it is run again from
 * the top after every interruption, and only steps are remembered.
 */
export interface JobContext<Tx> {
  readonly jobId: string;
  readonly signal: AbortSignal;
  /**
   * Runs `run` once per job: its result is a checkpoint, read back when the handler is run again.
   * Names are unique in a job; add an index in loops (`ocr:3`). Steps may run side by side, but not
   * inside one another.
   */
  step<T>(name: string, options: StepOptions<T>, run: (scope: StepScope) => Promise<T>): Promise<T>;
  /**
   * Makes domain writes, follow-up jobs and the checkpoint one transaction, once per job. `write`
   * is synchronous and only writes; when it throws, nothing of it is kept.
   */
  commit(name: string, write: (tx: Tx, scope: CommitScope) => void): Promise<void>;
  /** An id that is the same in every attempt of this job. */
  id(name: string): string;
  /** Milliseconds spent in finished steps so far, counted once where steps ran side by side. */
  workedMs(): number;
  /** Kept in memory, shown at once, and written with the next checkpoint. 0–100. */
  progress(percent: number, message: Message): void;
}
