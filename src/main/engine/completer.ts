/** Turns the end of an attempt into one transition, and writes it under the attempt's fence. */
import { AppError } from '../../shared/domain/app-error.ts';
import { failureOf } from '../../shared/domain/failures.ts';
import { assertNever } from '../../shared/std/assert-never.ts';
import { AttemptAborted } from './abort-reason.ts';
import { StepFailed } from './attempt.ts';
import { ClaimLost } from './claim-lost.ts';
import type { JobDefinition, Outcome } from './define-job.ts';
import { type FailurePlan, planFailure } from './failure-plan.ts';
import { failedScopeOf, type Gate, type Scope, scopeOf } from './gate.ts';
import type { Job, JobFailure, StepFailure } from './job.ts';
import type { Clock, JobProgress, JobStore, Logger } from './ports.ts';
import type { Recorder } from './recorder.ts';
import { isOut, strikeAgain } from './strike.ts';
import type { TransitionWriter } from './transition-writer.ts';
import { cancel, complete, hold, interrupt, type Transition } from './transitions.ts';

/** How an attempt ended. */
export type AttemptEnd =
  | { readonly type: 'outcome'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'threw'; readonly error: unknown };

interface Decision extends FailurePlan {
  readonly record?: StepFailure;
}

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

  function decideFailure(job: Job, error: unknown): Decision {
    const definition = parts.definitionOf(job.kind);
    const { failure, retry, retryAfter } = describe(error, definition);
    const step = failure.step ?? '';
    const isTry = (f: StepFailure) =>
      f.step === step && f.attempt > job.attemptBase && usesTry(f.code);
    const failedTries = 1 + store.listStepFailures(job.id).filter(isTry).length;
    const now = clock.now();
    const tried = { failure, retry, failedTries, retryAfter, now, random: parts.random() };
    const record = { step, attempt: job.attempt, at: now, code: failure.code };
    return { ...planFailure(job, tried), record: { ...record, detail: failure.detail } };
  }

  function decide(job: Job, end: AttemptEnd): Decision | null {
    if (end.type === 'outcome') {
      try {
        const outcome = checkOutput(parts.definitionOf(job.kind), end.outcome);
        return { end: toTransition(job, clock.now(), outcome), gate: null };
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
        return { end: cancel(job, clock.now()), gate: null };
      case 'shutdown':
        return { end: interrupt(job), gate: null };
      case 'timeout':
        return decideFailure(job, new AppError('job-timeout'));
      case 'claim-lost':
        return null;
      default:
        return assertNever(error.reason);
    }
  }

  /** What this end means for the jobs that depend on the same thing. */
  function tellOthers(tx: Tx, job: Job, { end, gate, record }: Decision): void {
    if (gate !== null) store.closeGate(tx, gate);
    const own = scopeOf(job);
    const isMended = end.to === 'completed' && store.readStrike(own) !== null;
    if (isMended) store.saveStrike(tx, own, null);
    if (record === undefined || failureOf(record.code).isShared !== true) return;
    const scope = failedScopeOf(job);
    const again = strikeAgain(store.readStrike(scope), record.code);
    store.saveStrike(tx, scope, again);
    if (isOut(again)) store.closeGate(tx, userGate(scope, record));
  }

  /** For the log of the run: what failed, with its places, and how the attempt ended. */
  function note(job: Job, { record, end: { to } }: Decision, end: AttemptEnd): void {
    const attempt = { jobId: job.id, kind: job.kind, attempt: job.attempt };
    if (record !== undefined) {
      const { step, code } = record;
      const error = end.type === 'threw' ? end.error : undefined;
      logger.warn({ ...attempt, step, code, error }, 'a try failed');
    }
    logger.info({ ...attempt, to }, 'an attempt ended');
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
          if (
            progress.progress !== job.progress ||
            progress.progressMessage !== job.progressMessage
          ) {
            store.saveProgress(tx, fence, progress);
          }
        }
        const ended = parts.transitions.apply(tx, decision.end);
        if (ended !== null) tellOthers(tx, ended, decision);
        return ended;
      });
      if (written === null) {
        logger.warn({ jobId: job.id, to: decision.end.to }, 'a late finish was ignored');
        return;
      }
      note(job, decision, end);
    },
  };
}

/** What was waited for, or asked of the user, was no failed try. */
function usesTry(code: StepFailure['code']): boolean {
  return failureOf(code).retryClass === 'retry';
}

function userGate(scope: Scope, { code, at }: StepFailure): Gate {
  return { ...scope, reason: 'user', code, until: null, closedAt: at, closedBy: 'engine' };
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
  const { code, values, gateKey } = known;
  const failure: JobFailure = {
    ...{ code, values, step, detail: detailOf(cause) },
    ...(gateKey !== undefined && { gateKey }),
  };
  return { failure, retry, retryAfter: known.retryAfter };
}

/** The stacks of an error and of what caused it, outermost first. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${detailOf(error.cause)}`;
}
