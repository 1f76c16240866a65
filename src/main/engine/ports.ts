/**
 * What the engine needs from the world. It owns these interfaces; the store, the worker pool and
 * the clocks implement them, and the engine imports none of those.
 */
import type { HoldReason } from '../../shared/domain/job-state.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../shared/tasks.ts';
import type { Batch, MemberQuery, NewBatch } from './batch.ts';
import type { Gate, Scope } from './gate.ts';
import type {
  Claim,
  EntityLink,
  Job,
  JobChange,
  NewJob,
  ReadyJob,
  ReadyQuery,
  StepFailure,
  StepRecord,
} from './job.ts';
import type { RateBucket } from './rate-bucket.ts';
import type { Strike } from './strike.ts';
import type { Transition } from './transitions.ts';

/** What a committed write gave, and the changes of jobs that it recorded. */
export interface Committed<T> {
  readonly value: T;
  readonly changes: readonly JobChange[];
}

export interface DeadLetterPage {
  readonly limit: number;
  /** The id of the last one known; they go on before it. */
  readonly before?: string | undefined;
}

/** Identifies the attempt that may write to a job: the token it was claimed with. */
export interface Fence {
  readonly jobId: string;
  readonly claimToken: string;
}

/**
 * The durable store of jobs. `Tx` is opaque to the engine; it is only handed on.
 *
 * Methods that take a `tx` may only be called inside `write` and are synchronous. A method that
 * takes a fence writes nothing and returns false (or null) when the fence no longer holds.
 */
export interface JobStore<Tx> {
  /**
   * Runs `work` in a transaction that it may share with other ready writes, and resolves once that
   * is committed and synced. When `work` throws, its own writes are undone and the promise rejects.
   */
  write<T>(work: (tx: Tx) => T): Promise<Committed<T>>;

  /** Adds a job, or gives the unfinished one that has the same idempotency key. */
  insertJob(tx: Tx, job: NewJob): { readonly job: Job; readonly isNew: boolean };
  /** Marks a ready job as running. */
  claimJob(tx: Tx, id: string, claim: Claim): Job;
  /** Applies a transition; null when its fence or its expected state no longer holds. */
  applyTransition(tx: Tx, transition: Transition): Job | null;
  saveStep(tx: Tx, fence: Fence, step: StepRecord): boolean;
  saveStepFailure(tx: Tx, fence: Fence, failure: StepFailure): boolean;
  saveProgress(tx: Tx, fence: Fence, progress: JobProgress): boolean;
  /** Lifts the holds and opens the gates whose time has come; returns how many there were. */
  releaseDue(tx: Tx, now: number): number;
  /** Adds a batch that is open and empty. */
  insertBatch(tx: Tx, batch: NewBatch): Batch;
  /** No more jobs will be added: it is finished once they are. Nothing if it is closed already. */
  closeBatch(tx: Tx, id: string): void;
  /** Gives `to` the checkpoints of `from` with these names. */
  copySteps(
    tx: Tx,
    jobs: { readonly from: string; readonly to: string },
    names: readonly string[],
  ): void;
  /**
   * Forgets finished jobs and batches whose last change is not after `upToSeq`, at most `limit` of
   * them; returns how many, 0 when none is left.
   */
  removeFinishedJobs(tx: Tx, upToSeq: number, limit: number): number;
  /** Forgets one finished job; false when it is not finished or not there. */
  removeFinishedJob(tx: Tx, id: string): boolean;
  saveAwakeMs(tx: Tx, awakeMs: number): void;
  saveFailedStarts(tx: Tx, count: number): void;
  saveRateBucket(tx: Tx, scope: Scope, bucket: RateBucket): void;
  /** Null: what the scope depends on works. */
  saveStrike(tx: Tx, scope: Scope, strike: Strike | null): void;
  /** A gate that is closed already, for the same reason, is closed anew. */
  closeGate(tx: Tx, gate: Gate): void;
  openGate(tx: Tx, gate: Pick<Gate, 'kind' | 'key' | 'reason'>): void;

  getJob(id: string): Job | null;
  /** Those that are rows of their own: unfinished jobs first, then the newest. */
  listJobs(limit: number): readonly Job[];
  getBatch(id: string): Batch | null;
  /** Unfinished first, then the newest. */
  listBatches(limit: number): readonly Batch[];
  listOpenBatches(): readonly Batch[];
  listMembers(query: MemberQuery): readonly Job[];
  /** Unfinished jobs that this one asked for. */
  listUnfinishedChildren(parentId: string): readonly Job[];
  /** Pending jobs held for a reason, in the order in which they were added. */
  listHeld(reason: HoldReason): readonly Job[];
  /** Newest first. */
  listDeadLetters(page: DeadLetterPage): readonly Job[];
  /** Newest first. */
  listJobsOf(entity: EntityLink, limit: number): readonly Job[];
  listRunningJobs(): readonly Job[];
  /** The ids of jobs that wait for nothing but their turn, best rank first; suspects left out. */
  listReadyJobs(query: ReadyQuery): readonly ReadyJob[];
  /** Those that are to run alone, best rank first. */
  listReadySuspects(limit: number): readonly ReadyJob[];
  /** The best rank among ready jobs of a kind, or null. */
  bestReadyRank(kind: string): number | null;
  listUnfinishedByKey(kind: string, supersedeKey: string): readonly Job[];
  listGates(): readonly Gate[];
  readRateBucket(scope: Scope): RateBucket | null;
  readStrike(scope: Scope): Strike | null;
  /** Starts of the program in a row that did not come to a good end. */
  readFailedStarts(): number;
  findUnfinishedByKey(kind: string, idempotencyKey: string): Job | null;
  listSteps(jobId: string): readonly StepRecord[];
  listStepFailures(jobId: string): readonly StepFailure[];
  /** The earliest time at which a hold or a gate ends by itself, or null. */
  nextDueAt(): number | null;
  readAwakeMs(): number;
  /** The sequence number of the last recorded change. */
  lastSeq(): number;
  /** Changes after `seq`, the last one of each job only; null where too much has passed. */
  listChangesAfter(seq: number, limit: number): readonly JobChange[] | null;
}

/** 0–100 with a sentence; kept in memory and written with the job's next commit. */
export type JobProgress = Pick<Job, 'progress' | 'progressMessage'>;

export interface TaskOptions {
  /** Aborting asks the task to stop, then terminates its thread after a grace. */
  readonly signal: AbortSignal;
  /** Milliseconds the task may take; then it is stopped and fails with `extract-timeout`. */
  readonly timeoutMs: number;
  /** 0–1, as the task itself counts. */
  readonly onProgress?: (fraction: number) => void;
}

/** Runs tasks on other threads. */
export interface TaskRunner {
  /**
   * Rejects with an `AppError`: the task's own, `extract-timeout`, `task-too-large` when it took
   * too much memory, or `task-crashed` when its thread or process died; with the signal's reason
   * when aborted, and then only after the thread is free again or has been seen to end.
   */
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options: TaskOptions,
  ): Promise<TaskOutput<Name>>;
  close(): Promise<void>;
}

/** Time as the system tells it; faked in tests. */
export interface Clock {
  /** Wall clock, milliseconds since 1970; may jump. */
  now(): number;
  /** Never goes back; may or may not count sleep. Milliseconds from an unknown start. */
  monotonicMs(): number;
  /** Calls back once after `ms` (never before this call has returned); the result cancels it. */
  setTimer(ms: number, callback: () => void): () => void;
}

export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Keeps step outputs that are too large for a row. */
export interface OutputFiles {
  /** Stores the JSON text durably and returns its key. */
  put(text: string): Promise<string>;
  /** The JSON value stored under the key. */
  read(key: string): Promise<unknown>;
}
