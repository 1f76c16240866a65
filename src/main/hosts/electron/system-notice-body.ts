/** What a notification of the system says, in English. Pure. */
import type { Notice } from '../../../shared/domain/notice.ts';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';

const words = {
  oneDone: /*i18n*/ { id: 'shell.notice.done', message: 'Your résumé is ready.' },
  someDone: /*i18n*/ { id: 'shell.notice.done.some', message: '{count} résumés are ready.' },
  oneFailed: /*i18n*/ { id: 'shell.notice.failed', message: 'A file could not be read.' },
  someFailed: /*i18n*/ { id: 'shell.notice.failed.some', message: '{count} could not be read.' },
  oneNeeds: /*i18n*/ {
    id: 'shell.notice.needs-you',
    message: 'Something needs you before it can go on.',
  },
  someNeed: /*i18n*/ {
    id: 'shell.notice.needs-you.some',
    message: '{count} things need you before they can go on.',
  },
  named: /*i18n*/ { id: 'shell.notice.named', message: '{name}: {sentence}' },
} satisfies Record<string, Message>;

/** Counts only, for it may stand on a locked screen; a name where the user has allowed it. */
export function systemNoticeBody({ done, failed, needsYou, jobId, name }: Notice): string {
  const isFailureAlone = done === 0 && failed === 1 && jobId !== null;
  const sentences = [
    ...sentenceFor(done, done === 1 ? words.oneDone : words.someDone),
    ...sentenceFor(failed, isFailureAlone ? words.oneFailed : words.someFailed),
    ...sentenceFor(needsYou, needsYou === 1 ? words.oneNeeds : words.someNeed),
  ];
  const sentence = sentences.join(' ');
  return name === null ? sentence : toPlainText({ ...words.named, values: { name, sentence } });
}

function sentenceFor(count: number, message: Message): readonly string[] {
  return count === 0 ? [] : [toPlainText({ ...message, values: { count } })];
}
