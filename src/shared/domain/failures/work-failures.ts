/** How the work on a job can fail, whatever it works on. */
import type { Failure } from './failure.ts';

export const workFailures = {
  'extract-timeout': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.extract-timeout',
      message: 'Reading this file took too long.',
    },
    action: /*i18n*/ {
      id: 'failure.extract-timeout.action',
      message: 'Try again when the computer is less busy, or save a simpler copy of the file.',
    },
  },
  'task-crashed': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.task-crashed',
      message: 'The part of Nightshift that was working on this stopped unexpectedly.',
    },
    action: /*i18n*/ {
      id: 'failure.task-crashed.action',
      message: 'Try again. If it happens every time, this file is the reason.',
    },
  },
  'task-too-large': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.task-too-large',
      message: 'Working on this took more memory than Nightshift allows, so it was stopped.',
    },
    action: /*i18n*/ {
      id: 'failure.task-too-large.action',
      message: 'Save a simpler copy of the file, with smaller images or fewer pages, and try that.',
    },
  },
  'job-timeout': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.job-timeout',
      message: 'This took longer than the time it was given.',
    },
    action: /*i18n*/ {
      id: 'failure.job-timeout.action',
      message: 'Try again when the computer is less busy.',
    },
  },
  quarantined: {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.quarantined',
      message: 'Nightshift itself stopped three times while working on this, so it was set aside.',
    },
    action: /*i18n*/ {
      id: 'failure.quarantined.action',
      message: 'You can try it again; nothing else is run beside it. Please report it if you can.',
    },
  },
  'args-invalid': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.args-invalid',
      message: 'What was stored for this job no longer fits this version of Nightshift.',
    },
    action: /*i18n*/ { id: 'failure.args-invalid.action', message: 'Start it again.' },
  },
  'settings-refused': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.settings-refused',
      message: 'This kind of work cannot be run again with these settings.',
    },
    action: /*i18n*/ {
      id: 'failure.settings-refused.action',
      message: 'Run it again without them, or choose other ones.',
    },
  },
  'checkpoint-outdated': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.checkpoint-outdated',
      message: 'A result that was paid for no longer fits this version of Nightshift.',
    },
    action: /*i18n*/ {
      id: 'failure.checkpoint-outdated.action',
      message: 'Run it again from that step if the cost is worth it, or cancel it.',
    },
  },
  'event-loop': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.event-loop',
      message: 'This would have been started by its own results, over and over.',
    },
    action: /*i18n*/ {
      id: 'failure.event-loop.action',
      message: 'Change what starts what; sending the event again starts it once more.',
    },
  },
  'event-outdated': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.event-outdated',
      message: 'What was stored with this event no longer fits this version of Nightshift.',
    },
    action: /*i18n*/ { id: 'failure.event-outdated.action', message: 'Start the work itself.' },
  },
  'internal-error': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.internal-error',
      message: 'Something went wrong inside Nightshift.',
    },
    action: /*i18n*/ {
      id: 'failure.internal-error.action',
      message: 'Try again. If it happens again, please report it.',
    },
  },
  'resume-gone': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.resume-gone',
      message: 'This résumé was removed meanwhile.',
    },
    action: /*i18n*/ {
      id: 'failure.resume-gone.action',
      message: 'If you want it, put it back, then read its file again.',
    },
  },
  'reading-gone': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.reading-gone',
      message: 'What was read of this file is no longer kept.',
    },
    action: /*i18n*/ {
      id: 'failure.reading-gone.action',
      message: 'Read the file again; a model is asked about its gaps afterwards.',
    },
  },
} as const satisfies Record<string, Failure>;
