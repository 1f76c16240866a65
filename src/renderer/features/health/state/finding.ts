/** One thing that was looked at: how it is, in a sentence, with the numbers beside it. */
import type { Message } from '../../../../shared/std/message.ts';

/** `unknown`: it cannot be told yet. */
export const verdicts = ['good', 'look', 'broken', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Finding {
  readonly verdict: Verdict;
  readonly sentence: Message;
}
