/**
 * Every way a job changes state, as pure constructors: values in, a `Transition` out. The store
 * applies one only while the job is still in the state (and, for an attempt, under the claim) that
 * the transition was made for.
 */
import type { JobState } from '../../shared/domain/job-state.ts';
import type { EntityLink, Hold, Job, JobFailure } from './job.ts';
import type { JobChangeType } from './state-table.ts';

/** The columns that a transition may set. */
export type TransitionColumns = Partial<
  Pick<
    Job,
    | 'args'
    | 'entity'
    | 'priority'
    | 'rank'
    | 'hold'
    | 'attempt'
    | 'attemptBase'
    | 'claimToken'
    | 'bootId'
    | 'cancelRequestedAt'
    | 'isSuspect'
    | 'loneDeaths'
    | 'isDeadLetter'
    | 'waits'
    | 'progress'
    | 'progressMessage'
    | 'failure'
    | 'output'
    | 'finishedAt'
  >
>;

export interface Transition {
  readonly jobId: string;
  /** Applies only while the job is in this state … */
  readonly from: JobState;
  /** … and held by this claim; null outside of attempts, for jobs that are not running. */
  readonly claimToken: string | null;
  readonly to: JobState;
  readonly set: TransitionColumns;
  readonly change: JobChangeType;
  /** For the audit trail. */
  readonly reason: string;
}

/** Deaths of the process with one job running alone, after which that job is set aside. */
const MAX_LONE_DEATHS = 3;

/** What an attempt that was interrupted leaves behind. */
const unclaimed = { claimToken: null, bootId: null, cancelRequestedAt: null } as const;
/** What an attempt that came to its end leaves behind: it has shown that it kills nobody. */
const released = { ...unclaimed, isSuspect: false, loneDeaths: 0, waits: 0 } as const;

function from(job: Job): Pick<Transition, 'jobId' | 'from' | 'claimToken'> {
  return { jobId: job.id, from: job.state, claimToken: job.claimToken };
}

export function complete(
  job: Job,
  now: number,
  result: { readonly output: unknown; readonly entity?: EntityLink },
): Transition {
  return {
    ...from(job),
    to: 'completed',
    set: {
      ...released,
      output: result.output,
      entity: result.entity ?? job.entity,
      progress: 100,
      progressMessage: null,
      failure: null,
      finishedAt: now,
    },
    change: 'job.completed',
    reason: 'done',
  };
}

/** Back to the queue after a failure that another try may mend; the slot is free meanwhile. */
export function retryLater(
  job: Job,
  now: number,
  retry: { readonly failure: JobFailure; readonly delayMs: number },
): Transition {
  const hold: Hold = { reason: 'time', until: now + retry.delayMs, delayMs: retry.delayMs };
  return {
    ...from(job),
    to: 'pending',
    set: { ...released, hold, failure: retry.failure },
    change: 'job.retryScheduled',
    reason: retry.failure.code,
  };
}

/** Back to the queue until something is there that the job needs; no attempt is used. */
export function hold(job: Job, reason: Hold): Transition {
  return {
    ...from(job),
    to: 'pending',
    set: { ...released, hold: reason, attempt: Math.max(0, job.attempt - 1) },
    change: 'job.held',
    reason: reason.reason,
  };
}

/**
 * Back to the queue because something that many jobs need is not there: network, a server, disk
 * space. The gate that is closed for it says until when; no attempt is used.
 */
export function wait(job: Job, failure: JobFailure): Transition {
  const attempt = Math.max(0, job.attempt - 1);
  return {
    ...from(job),
    to: 'pending',
    set: { ...released, attempt, failure, waits: job.waits + 1 },
    change: 'job.held',
    reason: failure.code,
  };
}

/** The same for a job at which that gate is not: it waits for its own time. */
export function waitApart(job: Job, failure: JobFailure, until: Hold): Transition {
  const waiting = wait(job, failure);
  return { ...waiting, set: { ...waiting.set, hold: until } };
}

/** Back to the queue until the user has done something about it; no attempt is used. */
export function needUser(job: Job, failure: JobFailure): Transition {
  const held = hold(job, { reason: 'user', until: null, delayMs: null });
  return { ...held, set: { ...held.set, failure }, reason: failure.code };
}

/** What a held job waited for is there. */
export function release(job: Job): Transition {
  return {
    ...from(job),
    to: 'pending',
    set: { hold: null, failure: null },
    change: 'job.released',
    reason: job.hold?.reason ?? 'none',
  };
}

/** The user said yes: the job goes on, with that among its arguments. */
export function confirm(job: Job, args: unknown): Transition {
  const released = release(job);
  return { ...released, set: { ...released.set, args }, reason: 'confirmed' };
}

/** A pending job is given another place in the queue. */
export function move(
  job: Job,
  place: { readonly priority: number; readonly rank: number },
): Transition {
  return { ...from(job), to: 'pending', set: place, change: 'job.moved', reason: 'user' };
}

/** @param isDeadLetter whether it had tries and has used them all */
export function fail(
  job: Job,
  now: number,
  { failure, isDeadLetter }: { readonly failure: JobFailure; readonly isDeadLetter: boolean },
): Transition {
  return {
    ...from(job),
    to: 'failed',
    set: { ...released, failure, isDeadLetter, progressMessage: null, finishedAt: now },
    change: 'job.failed',
    reason: failure.code,
  };
}

/** Final; for a pending job at once, for a running one when its attempt has ended. */
export function cancel(job: Job, now: number, reason = 'user'): Transition {
  return {
    ...from(job),
    to: 'cancelled',
    set: { ...released, hold: null, progressMessage: null, finishedAt: now },
    change: 'job.cancelled',
    reason,
  };
}

/** Remembers that a running job is to stop, so that not even a crash lets it go on. */
export function requestCancel(job: Job, now: number, reason = 'user'): Transition {
  return {
    ...from(job),
    to: 'running',
    set: { cancelRequestedAt: now },
    change: 'job.cancelRequested',
    reason,
  };
}

/** A stop of the program is no failure: the attempt is given back. */
export function interrupt(job: Job): Transition {
  return {
    ...from(job),
    to: 'pending',
    set: { ...unclaimed, attempt: Math.max(0, job.attempt - 1) },
    change: 'job.interrupted',
    reason: 'shutdown',
  };
}

/**
 * What becomes of a job under which the process died. Any of those that were running may be the
 * reason, but not one that had just finished a step. The others are run alone from now on, and one
 * under which the process dies three times even so is set aside.
 */
export function recover(job: Job, now: number): Transition {
  const isSuspect = !job.hasCheckpoint;
  const loneDeaths = isSuspect && job.isSuspect ? job.loneDeaths + 1 : 0;
  if (loneDeaths >= MAX_LONE_DEATHS) return quarantine(job, now, loneDeaths);
  return {
    ...from(job),
    to: 'pending',
    set: { ...unclaimed, isSuspect, loneDeaths, attempt: Math.max(0, job.attempt - 1) },
    change: 'job.interrupted',
    reason: 'crash',
  };
}

function quarantine(job: Job, now: number, loneDeaths: number): Transition {
  const detail = `the process died ${loneDeaths} times while this job was running alone`;
  const failure: JobFailure = { code: 'quarantined', values: {}, step: null, detail };
  return {
    ...from(job),
    to: 'failed',
    // Still a suspect: should the user try it again, it is run alone.
    set: { ...unclaimed, loneDeaths, failure, progressMessage: null, finishedAt: now },
    change: 'job.failed',
    reason: 'quarantined',
  };
}

/** A failed or cancelled job is tried again from its last checkpoint, its tries counted anew. */
export function requeue(job: Job, rank: number): Transition {
  return {
    ...from(job),
    to: 'pending',
    set: {
      rank,
      hold: null,
      failure: null,
      isDeadLetter: false,
      loneDeaths: 0,
      waits: 0,
      attemptBase: job.attempt,
      finishedAt: null,
    },
    change: 'job.requeued',
    reason: 'user',
  };
}
