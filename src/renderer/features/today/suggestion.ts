/** The one thing that would help most now. Pure. */
import type { Completeness } from '../../../shared/domain/profile/completeness.ts';
import type { Message } from '../../../shared/std/message.ts';
import type { FirstStep } from '../welcome/first-step.ts';

export interface Suggestion {
  readonly words: Message;
  readonly reason: Message;
  /** Null: by the Open button. */
  readonly path: string | null;
}

/** Null: there is nothing that would help more than rest. */
export function suggest(
  steps: readonly FirstStep[],
  completeness: Completeness | undefined,
): Suggestion | null {
  // What is to be checked or settled stands under "Needs you" already.
  const open = steps.find(({ id, isDone }) => !isDone && id !== 'checked' && id !== 'settled');
  if (open) return open;
  return completeness && completeness.missing.length > 0 ? complete : null;
}

const complete: Suggestion = {
  words: /*i18n*/ { id: 'suggest.complete', message: 'Fill the gaps of your profile' },
  reason: /*i18n*/ {
    id: 'suggest.complete.why',
    message: 'It names what most applications ask for and no résumé of yours says.',
  },
  path: '/profile',
};
