import type { I18n } from '@lingui/core';
import type { JobView } from '../../shared/contract/jobs.ts';

type ToldMessage = NonNullable<JobView['progressMessage']>;

/** A sentence that the main process told, in the window's language, else in its English. */
export function toldSentence(i18n: I18n, { id, message, values }: ToldMessage): string {
  return i18n.t(id, values, { message });
}
