/** What a job cannot go on without, and asks of the user: the sentence is the question. */
import type { Failure } from './failure.ts';

export const questionFailures = {
  'password-needed': {
    retryClass: 'needs-user',
    asks: 'password',
    sentence: /*i18n*/ {
      id: 'failure.password-needed',
      message: 'This file opens only with its password.',
    },
    action: /*i18n*/ {
      id: 'failure.password-needed.action',
      message: 'Enter it, and reading goes on. It is never written to disk.',
    },
  },
  'password-wrong': {
    retryClass: 'needs-user',
    asks: 'password',
    sentence: /*i18n*/ {
      id: 'failure.password-wrong',
      message: 'That is not the password of this file.',
    },
    action: /*i18n*/ {
      id: 'failure.password-wrong.action',
      message: 'Try once more; capital and small letters count.',
    },
  },
  'not-a-resume': {
    retryClass: 'needs-user',
    asks: 'confirmation',
    sentence: /*i18n*/ {
      id: 'failure.not-a-resume',
      message: 'This was read without trouble, but it does not look like a résumé.',
    },
    action: /*i18n*/ {
      id: 'failure.not-a-resume.action',
      message: 'Import it anyway, or leave it.',
    },
  },
  'resume-changed': {
    retryClass: 'needs-user',
    asks: 'confirmation',
    sentence: /*i18n*/ {
      id: 'failure.resume-changed',
      message: 'You have changed this résumé while a model looked for what its reading missed.',
    },
    action: /*i18n*/ {
      id: 'failure.resume-changed.action',
      message: 'Have the gaps filled all the same, as a version of its own, or leave it as it is.',
    },
  },
} as const satisfies Record<string, Failure>;
