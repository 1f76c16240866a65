/** What a notification of the system says. */
import type { I18n } from '@lingui/core';
import type { Notice } from '../../../shared/domain/notice.ts';
import { resultSentence } from './shift-words.ts';

/** No personal content but the name, which is there only where the user allows it: counts. */
export function noticeSentence(i18n: I18n, notice: Notice): string {
  const { done, failed, needsYou, name } = notice;
  const sentences = [
    ...(done + failed > 0 ? [endSentence(i18n, notice)] : []),
    ...(needsYou > 0 ? [needSentence(i18n, needsYou)] : []),
  ];
  const sentence = sentences.join('. ');
  if (name === null) return sentence;
  return i18n.t({
    id: 'notice.named',
    message: '{name}: {sentence}',
    values: { name, sentence },
  });
}

function endSentence(i18n: I18n, { done, failed, jobId }: Notice): string {
  const isOneFailure = done === 0 && failed === 1 && jobId !== null;
  return isOneFailure
    ? i18n.t({ id: 'notice.failed', message: 'A file could not be read' })
    : resultSentence(i18n, { done, failed });
}

function needSentence(i18n: I18n, count: number): string {
  return i18n.t({
    id: 'notice.needs-you',
    message: '{count, plural, one {A job needs you to go on} other {# jobs need you to go on}}',
    values: { count },
  });
}
