/** Turns the end of an attempt into one transition, and writes it under the attempt's fence. */
import { AppError } from '../../shared/domain/app-error.ts';
import { assertNever } from '../../shared/std/assert-never.ts';
import { AttemptAborted } from './abort-reason.ts';
import { StepFailed } from './attempt.ts';
import { ClaimLost } from './claim-lost.ts';
import type { JobDefinition, Outcome } from './define-job.ts';
import type { Job, JobFailure, StepFailure } from './job.ts';
import type { Clock, JobProgress, JobStore, Logger } from './ports.ts';
import type { Recorder } from './recorder.ts';
import { decideRetry } from './retry-policy.ts';
import type { TransitionWriter } from './transition-writer.ts';
import {
  cancel,
  complete,
  fail,
  hold,
  interrupt,
  retryLater,
  type Transition,
} from './transitions.ts';

/** How an attempt ended. */
export type AttemptEnd =
  | { readonly type: 'outcome'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'threw'; readonly error: unknown };

export interface Completer {
  /** Writes the end of an attempt; a lost claim is logged and nothing more. */
  finish(job: Job, end: AttemptEnd, progress: JobProgress): Promise<void>;
}

export function createCompleter<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly definitionOf: (kind: string) => JobDefinition<Tx>;
}): Completer {
  const { store, recorder, clock, logger } = parts;

  function decideFailure(job: Job, error: unknown): { end: Transition; record: StepFailure } {
    const definition = parts.definitionOf(job.kind);
    const { failure, retry } = describe(error, definition);
    const step = failure.step ?? '';
    const failedTries =
      1 +
      store.listStepFailures(job.id).filter((f) => f.step === step && f.attempt > job.attemptBase)
        .length;
    const now = clock.now();
    const decision = decideRetry(retry, failure.code, { failedTries, random: parts.random() });
    const end = decision.retry
      ? retryLater(job, now, { failure, delayMs: decision.delayMs })
      : fail(job, now, failure);
    const record = { step, attempt: job.attempt, at: now, code: failure.code };
    return { end, record: { ...record, detail: failure.detail } };
  }

  function decide(job: Job, end: AttemptEnd): { end: Transition; record?: StepFailure } | null {
    if (end.type === 'outcome') {
      try {
        const outcome = checkOutput(parts.definitionOf(job.kind), end.outcome);
        return { end: toTransition(job, clock.now(), outcome) };
      } catch (error) {
        // The handler returned what its kind does not allow: a failure like any other.
        return decideFailure(job, error);
      }
    }
    const { error } = end;
    if (error instanceof ClaimLost) return null;
    if (!(error instanceof AttemptAborted)) return decideFailure(job, error);
    switch (error.reason) {
      case 'cancel':
        return { end: cancel(job, clock.now()) };
      case 'shutdown':
        return { end: interrupt(job) };
      case 'timeout':
        return decideFailure(job, new AppError('job-timeout'));
      case 'claim-lost':
        return null;
      default:
        return assertNever(error.reason);
    }
  }

  return {
    async finish(job, end, progress) {
      const decision = decide(job, end);
      if (decision === null) {
        logger.warn({ jobId: job.id }, 'an attempt ended after its claim was lost');
        return;
      }
      const { claimToken } = job;
      const written = await recorder.write((tx) => {
        if (claimToken !== null) {
          const fence = { jobId: job.id, claimToken };
          if (decision.record) store.saveStepFailure(tx, fence, decision.record);
          store.saveProgress(tx, fence, progress);
        }
        return parts.transitions.apply(tx, decision.end);
      });
      if (written === null) {
        logger.warn({ jobId: job.id, to: decision.end.to }, 'a late finish was ignored');
      }
    },
  };
}

function checkOutput<Tx>(
  definition: JobDefinition<Tx>,
  outcome: Outcome<unknown>,
): Outcome<unknown> {
  if (outcome.status !== 'done') return outcome;
  return { ...outcome, output: definition.output.parse(outcome.output) };
}

function toTransition(job: Job, now: number, outcome: Outcome<unknown>): Transition {
  switch (outcome.status) {
    case 'done':
      return complete(job, now, outcome);
    case 'hold': {
      const delayMs = outcome.delayMs ?? null;
      const until = delayMs === null ? null : now + delayMs;
      return hold(job, { reason: outcome.reason, until, delayMs });
    }
    case 'cancel':
      return cancel(job, now, outcome.reason);
    default:
      return assertNever(outcome);
  }
}

/** What failed, as it is kept with the job, and the policy that decides about another try. */
function describe<Tx>(error: unknown, definition: JobDefinition<Tx>) {
  const step = error instanceof StepFailed ? error.step : null;
  const retry = error instanceof StepFailed ? error.retry : definition.retry;
  const cause = error instanceof StepFailed ? error.cause : error;
  const known = cause instanceof AppError ? cause : new AppError('internal-error', { cause });
  const { code, values } = known;
  const failure: JobFailure = { code, values, step, detail: detailOf(cause) };
  return { failure, retry };
}

/** The stacks of an error and of what caused it, outermost first. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${detailOf(error.cause)}`;
}
