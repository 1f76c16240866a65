import type { I18n } from '@lingui/core';
import type { JobView } from '../../shared/contract/jobs.ts';
import { toPlainText } from '../../shared/std/to-plain-text.ts';

export type ToldMessage = NonNullable<JobView['progressMessage']>;

/**
 * A sentence that the main process told, in the window's language. One that no catalogue knows,
 * because an older version stored it, is shown in the English it came with.
 */
export function toldSentence(i18n: I18n, { id, message, values = {} }: ToldMessage): string {
  return id in i18n.messages ? i18n.t(id, values) : toPlainText({ id, message, values });
}
