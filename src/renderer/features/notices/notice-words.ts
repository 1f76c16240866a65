/** What a notification of the system says, and where it leads. */
import type { I18n } from '@lingui/core';
import type { Notice } from '../../../shared/domain/notice.ts';
import { resultSentence } from './shift-words.ts';

/** No personal content: counts only, so that it may stand on a locked screen. */
export function noticeSentence(i18n: I18n, notice: Notice): string {
  const { done, failed, needsYou } = notice;
  const sentences = [
    ...(done + failed > 0 ? [resultSentence(i18n, { done, failed })] : []),
    ...(needsYou > 0 ? [needSentence(i18n, needsYou)] : []),
  ];
  return sentences.join('. ');
}

export function noticePlace({ done, entity }: Notice): string {
  if (done === 0) return '/activity';
  return entity === null ? '/resumes' : `/resumes/${entity.id}`;
}

function needSentence(i18n: I18n, count: number): string {
  return i18n.t({
    id: 'notice.needs-you',
    message: '{count, plural, one {A job needs you to go on} other {# jobs need you to go on}}',
    values: { count },
  });
}
