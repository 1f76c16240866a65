/**
 * What becomes of a job whose attempt failed, and of those that would fail like it. Pure: time and
 * randomness come in as values.
 */
import { failureOf } from '../../shared/domain/failures.ts';
import { everything, failedScopeOf, type Gate } from './gate.ts';
import type { Job, JobFailure } from './job.ts';
import { retryAfterMs } from './retry-after.ts';
import { decideRetry, type RetryPolicy } from './retry-policy.ts';
import { fail, needUser, retryLater, type Transition, wait, waitApart } from './transitions.ts';

export interface FailedAttempt {
  readonly failure: JobFailure;
  /** Of the step that failed. */
  readonly retry: RetryPolicy;
  /** Tries of that step that have failed by now, this one included. */
  readonly failedTries: number;
  /** As a server's header said it. */
  readonly retryAfter: string | undefined;
  readonly now: number;
  /** A number in [0, 1). */
  readonly random: number;
}

export interface FailurePlan {
  readonly end: Transition;
  /** Keeps others from failing for the same reason. */
  readonly gate: Gate | null;
}

/** Pauses before it is looked whether what was missing is back: doubled each time, ± 20 %. */
const FIRST_PROBE_MS = 5_000;
const MAX_PROBE_MS = 5 * 60_000;
/** Space comes back when the user makes some, who is then looking. */
const MAX_DISK_PROBE_MS = 15_000;

export function planFailure(job: Job, attempt: FailedAttempt): FailurePlan {
  const { failure, now } = attempt;
  switch (failureOf(failure.code).retryClass) {
    case 'wait':
      return planWait(job, attempt);
    case 'needs-user':
      return { end: needUser(job, failure), gate: null };
    case 'never':
      return { end: fail(job, now, { failure, isDeadLetter: false }), gate: null };
    case 'retry':
      return planRetry(job, attempt);
  }
}

function planWait(job: Job, attempt: FailedAttempt): FailurePlan {
  const { failure, now, retryAfter } = attempt;
  const askedMs = retryAfter === undefined ? null : retryAfterMs(retryAfter, now);
  const forMs = askedMs ?? probeMs(job, attempt);
  const gate = toGate(job, attempt, forMs);
  const isApart = failure.gateKey !== undefined && failure.gateKey !== job.concurrencyKey;
  if (!isApart || gate === null) return { end: wait(job, failure), gate };
  // The gate is not before this job: without a time of its own it would come back at once.
  const hold = { reason: gate.reason, until: now + forMs, delayMs: forMs };
  return { end: waitApart(job, failure, hold), gate };
}

function planRetry(job: Job, attempt: FailedAttempt): FailurePlan {
  const { failure, now, failedTries, random, retryAfter } = attempt;
  const askedMs = retryAfter === undefined ? null : retryAfterMs(retryAfter, now);
  const tried = { failedTries, random, ...(askedMs !== null && { retryAfterMs: askedMs }) };
  const decision = decideRetry(attempt.retry, tried);
  // The server meant all of its callers.
  const gate = askedMs === null ? null : toGate(job, attempt, decision.delayMs);
  const end = decision.retry
    ? retryLater(job, now, { failure, delayMs: decision.delayMs })
    : fail(job, now, { failure, isDeadLetter: true });
  return { end, gate };
}

function probeMs(job: Job, { failure, random }: FailedAttempt): number {
  const isDisk = failureOf(failure.code).closes === 'disk-space';
  const max = isDisk ? MAX_DISK_PROBE_MS : MAX_PROBE_MS;
  return Math.round(Math.min(FIRST_PROBE_MS * 2 ** job.waits, max) * (0.8 + 0.4 * random));
}

function toGate(job: Job, { failure, now }: FailedAttempt, forMs: number): Gate | null {
  const { code } = failure;
  const { closes: reason } = failureOf(code);
  if (reason === undefined) return null;
  const scope = reason === 'disk-space' ? everything : failedScopeOf({ ...job, failure });
  return { ...scope, reason, code, until: now + forMs, closedAt: now, closedBy: 'engine' };
}
