/** A job and its parts as the engine and the store know them. Times are milliseconds since 1970. */
import type { FailureCode } from '../../shared/domain/failures.ts';
import type { HoldReason, JobState } from '../../shared/domain/job-state.ts';
import type { Message } from '../../shared/std/message.ts';
import type { Batch } from './batch.ts';
import type { JobChangeType } from './state-table.ts';

/** What a job belongs to, for links in the window. */
export interface EntityLink {
  readonly type: 'resume';
  readonly id: string;
}

/** Why a pending job is not to be claimed. */
export interface Hold {
  readonly reason: HoldReason;
  /** When it ends by itself; null: when somebody or something lifts it. */
  readonly until: number | null;
  /** How long it was meant to last, so that a wall clock set back cannot stretch it. */
  readonly delayMs: number | null;
}

/** How an attempt failed, kept with the job. */
export interface JobFailure {
  readonly code: FailureCode;
  /** Values for the placeholders of the code's sentence. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The step that failed; null: the handler between steps. */
  readonly step: string | null;
  /** The technical message and stack, for the log view; never shown as the reason. */
  readonly detail: string;
  /** The concurrency key of what was missing, where that is not the job's own. */
  readonly gateKey?: string;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  /** Checked against the kind's schema before every attempt. */
  readonly args: unknown;
  readonly label: string;
  readonly entity: EntityLink | null;
  readonly state: JobState;
  /** 1 (highest) to 10. */
  readonly priority: number;
  /** Awake milliseconds plus a penalty per priority: the smaller, the sooner; see `rankOf`. */
  readonly rank: number;
  readonly hold: Hold | null;
  /** Attempts started; one that was interrupted is given back. */
  readonly attempt: number;
  /** The attempt number at which it was last (re)queued by hand: earlier failures do not count. */
  readonly attemptBase: number;
  /** Set while running: who may write. */
  readonly claimToken: string | null;
  /** Set while running: the start of the program that claimed it. */
  readonly bootId: string | null;
  readonly cancelRequestedAt: number | null;
  /** Whether the present claim has finished a step yet; if so, it is not what ends processes. */
  readonly hasCheckpoint: boolean;
  /** A process died under it before it had finished a step: it is run alone until it has ended. */
  readonly isSuspect: boolean;
  /** Processes that died while it was running alone, one after another. */
  readonly loneDeaths: number;
  /** 0–100. */
  readonly progress: number;
  readonly progressMessage: Message | null;
  readonly failure: JobFailure | null;
  /** What the handler returned; null until completed. */
  readonly output: unknown;
  readonly idempotencyKey: string | null;
  /** Jobs of a kind that share it also share a limit on how many run at once: a host, a model. */
  readonly concurrencyKey: string | null;
  /** A newer job of the kind with the same key replaces this one. */
  readonly supersedeKey: string | null;
  /** The program's own affairs, such as a backup. */
  readonly isHousekeeping: boolean;
  /** The batch it is shown in; null: a row of its own. */
  readonly batchId: string | null;
  /** The job that asked for it. */
  readonly parentId: string | null;
  /** The job and the step that it was run again from. */
  readonly rerunOf: { readonly jobId: string; readonly step: string } | null;
  /** Failed after all its tries. */
  readonly isDeadLetter: boolean;
  /** Times in a row that it began and found missing what it needs: network, a server, disk space. */
  readonly waits: number;
  readonly createdAt: number;
  /** When its first attempt began. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** Sequence number of its last recorded change. */
  readonly seq: number;
}

/** What is needed to add a job; the rest follows. */
export type NewJob = Pick<
  Job,
  | 'id'
  | 'kind'
  | 'args'
  | 'label'
  | 'entity'
  | 'priority'
  | 'rank'
  | 'hold'
  | 'idempotencyKey'
  | 'concurrencyKey'
  | 'supersedeKey'
  | 'isHousekeeping'
  | 'batchId'
  | 'parentId'
  | 'rerunOf'
  | 'createdAt'
>;

/** A job that waits for nothing but its turn. */
export interface ReadyJob {
  readonly id: string;
  readonly kind: string;
  /** Its concurrency key. */
  readonly key: string | null;
}

/** Which ready jobs are wanted, best rank first. */
export interface ReadyQuery {
  readonly kind: string;
  readonly limit: number;
  /** Concurrency keys whose slots are taken. */
  readonly fullKeys: readonly string[];
}

/** What marks a claimed job. */
export interface Claim {
  readonly now: number;
  readonly bootId: string;
  readonly claimToken: string;
}

/** A finished step: its output is read back on replay instead of running it again. */
export interface StepRecord {
  readonly name: string;
  /** Raised by the pipeline's author when the meaning of the output changes. */
  readonly revision: number;
  /** `pure` steps may be run again when their checkpoint no longer fits; the others never. */
  readonly type: 'pure' | 'paid' | 'commit';
  /** JSON value, or the key of the file that holds it. */
  readonly output: { readonly json: unknown } | { readonly file: string };
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Its number among the checkpoints of its job, from 1, in the order of their commits. */
  readonly ordinal: number;
  /** The number of the last checkpoint when it began: what it may have built upon. */
  readonly startedAfter: number;
}

/** One failed try of a step. */
export interface StepFailure {
  /** Step name; an empty string for the handler outside steps. */
  readonly step: string;
  readonly attempt: number;
  readonly at: number;
  readonly code: FailureCode;
  readonly detail: string;
}

/** A committed change: the audit row's number and the job as the write left it. */
export type JobChange =
  | { readonly type: JobChangeType; readonly seq: number; readonly job: Job }
  | {
      readonly type: 'jobs.removed';
      readonly seq: number;
      readonly ids: readonly string[];
      readonly batchIds: readonly string[];
    }
  /** Comes with the change of a job that changed its batch's counts, under the same number. */
  | { readonly type: 'batch.changed'; readonly seq: number; readonly batch: Batch }
  /** Gates were opened or closed: what pending jobs wait for may be another. */
  | { readonly type: 'gates.changed'; readonly seq: number };
