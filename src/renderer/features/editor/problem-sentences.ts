/** What is not right yet in a field, and what would be: one sentence a problem. */
import type { ResumeProblemCode } from '../../../shared/domain/resume-problem.ts';
import type { Message } from '../../../shared/std/message.ts';

export const problemSentences: Readonly<Record<ResumeProblemCode, Message>> = {
  'date-malformed': /*i18n*/ {
    id: 'problem.date-malformed',
    message:
      'Write the year with four digits; a month needs a year, and a day a month that has it.',
  },
  'end-before-start': /*i18n*/ {
    id: 'problem.end-before-start',
    message: 'This is before the start.',
  },
  'email-malformed': /*i18n*/ {
    id: 'problem.email-malformed',
    message: 'This does not look like an e-mail address yet.',
  },
  'address-malformed': /*i18n*/ {
    id: 'problem.address-malformed',
    message: 'This does not look like a web address yet.',
  },
};
