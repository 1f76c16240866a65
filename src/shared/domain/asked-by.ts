/** What a job asks of its user, if it waits for an answer. */
import { type FailureCode, failureOf } from './failures.ts';
import type { HoldReason, JobState } from './job-state.ts';
import type { QuestionType } from './question.ts';

interface HeldJob {
  readonly state: JobState;
  readonly hold: { readonly reason: HoldReason } | null;
  readonly failure: { readonly code: FailureCode } | null;
}

/** Null: nothing, or nothing that has an answer here (a key that is to be mended in Settings). */
export function askedBy({ state, hold, failure }: HeldJob): QuestionType | null {
  if (state !== 'pending' || hold?.reason !== 'user' || failure === null) return null;
  return failureOf(failure.code).asks ?? null;
}
