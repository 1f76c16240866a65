/** One row of the table of failures. */
import type { Message } from '../../std/message.ts';
import type { HoldReason } from '../job-state.ts';
import type { QuestionType } from '../question.ts';

/**
 * Whether trying the same again can help: after a pause, never, once the user has acted, or once
 * something that many jobs need is there again.
 */
export type RetryClass = 'retry' | 'never' | 'needs-user' | 'wait';

export interface Failure {
  readonly retryClass: RetryClass;
  /** What happened, in words a person understands. */
  readonly sentence: Message;
  /** What the user can do about it. */
  readonly action: Message;
  /** What all jobs that depend on the same thing wait for after this failure. */
  readonly closes?: HoldReason;
  /** The third in a row of what depends on the same thing holds the rest: one sentence for all. */
  readonly isShared?: boolean;
  /** What the user is asked; the sentence is the question's. Only where the class is `needs-user`. */
  readonly asks?: QuestionType;
}
