import type { Message } from '../std/message.ts';
import type { HoldReason } from './job-state.ts';

/**
 * Whether trying the same again can help: after a pause, never, once the user has acted, or once
 * something that many jobs need is there again.
 */
export type RetryClass = 'retry' | 'never' | 'needs-user' | 'wait';

interface Failure {
  readonly retryClass: RetryClass;
  /** What happened, in words a person understands. */
  readonly sentence: Message;
  /** What the user can do about it. */
  readonly action: Message;
  /** What all jobs that depend on the same thing wait for after this failure. */
  readonly closes?: HoldReason;
  /** The third in a row of what depends on the same thing holds the rest: one sentence for all. */
  readonly isShared?: boolean;
}

/** Every way in which something can fail that is no programmer's error: one row a code. */
export const failures = {
  'file-unreadable': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-unreadable',
      message: 'This file is damaged or is not what its name says, so it cannot be opened.',
    },
    action: /*i18n*/ {
      id: 'failure.file-unreadable.action',
      message: 'Open it in the program that made it, save it again as PDF, and drop the new file.',
    },
  },
  'file-empty': {
    retryClass: 'never',
    sentence: /*i18n*/ { id: 'failure.file-empty', message: 'This file is empty.' },
    action: /*i18n*/ {
      id: 'failure.file-empty.action',
      message: 'Check that it has finished downloading or syncing, and drop it again.',
    },
  },
  'file-too-large': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-too-large',
      message: 'This file is larger than {limit}, too large for a résumé.',
    },
    action: /*i18n*/ {
      id: 'failure.file-too-large.action',
      message: 'Save it with smaller images, or only the pages of the résumé.',
    },
  },
  'file-missing': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-missing',
      message: 'There is no readable file at this place.',
    },
    action: /*i18n*/ {
      id: 'failure.file-missing.action',
      message: 'Check the name and that you may read the file.',
    },
  },
  'grant-expired': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.grant-expired',
      message: 'This file was chosen too long ago, or was handed over twice, so it was not read.',
    },
    action: /*i18n*/ { id: 'failure.grant-expired.action', message: 'Drop it again.' },
  },
  'format-unsupported': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.format-unsupported',
      message: 'Nightshift cannot read this kind of file yet.',
    },
    action: /*i18n*/ {
      id: 'failure.format-unsupported.action',
      message: 'Save it as PDF or DOCX and drop that file.',
    },
  },
  'file-encrypted': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-encrypted',
      message: 'This file is protected by a password.',
    },
    action: /*i18n*/ {
      id: 'failure.file-encrypted.action',
      message: 'Save a copy without the password and drop that file.',
    },
  },
  'too-many-pages': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.too-many-pages',
      message: 'This document has {pages} pages; a résumé has at most {limit}.',
    },
    action: /*i18n*/ {
      id: 'failure.too-many-pages.action',
      message: 'Save only the pages of the résumé and drop that file.',
    },
  },
  'content-too-short': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.content-too-short',
      message: 'There is hardly any readable text in this file, not even in its images.',
    },
    action: /*i18n*/ {
      id: 'failure.content-too-short.action',
      message: 'Scan it again, sharper and upright, or export it from the program that made it.',
    },
  },
  'not-a-resume': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.not-a-resume',
      message: 'This was read without trouble, but nothing in it looks like a résumé.',
    },
    action: /*i18n*/ {
      id: 'failure.not-a-resume.action',
      message: 'Check that it is the right file.',
    },
  },
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
  'network-unreachable': {
    retryClass: 'wait',
    closes: 'network',
    sentence: /*i18n*/ {
      id: 'failure.network-unreachable',
      message: 'There is no way to the internet from here just now.',
    },
    action: /*i18n*/ {
      id: 'failure.network-unreachable.action',
      message: 'Check the connection. Nightshift goes on by itself when it is back.',
    },
  },
  'model-server-unreachable': {
    retryClass: 'wait',
    closes: 'model-server',
    sentence: /*i18n*/ {
      id: 'failure.model-server-unreachable',
      message: 'The model server at {server} does not answer.',
    },
    action: /*i18n*/ {
      id: 'failure.model-server-unreachable.action',
      message: 'Start it, or choose another model. Nightshift goes on by itself when it answers.',
    },
  },
  'rate-limited': {
    retryClass: 'retry',
    closes: 'rate-limit',
    sentence: /*i18n*/ {
      id: 'failure.rate-limited',
      message: '{server} asked for fewer requests.',
    },
    action: /*i18n*/ {
      id: 'failure.rate-limited.action',
      message: 'Nothing to do: Nightshift asks again when it may.',
    },
  },
  'provider-error': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.provider-error',
      message: '{server} answered with an error of its own.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-error.action',
      message: 'Try again later.',
    },
  },
  'provider-auth': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.provider-auth',
      message: '{server} did not accept the key that Nightshift has for it.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-auth.action',
      message: 'Enter a valid key in Settings, then go on.',
    },
  },
  'provider-quota': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.provider-quota',
      message: 'The account at {server} has nothing left to spend.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-quota.action',
      message: 'Add credit there or choose another model, then go on.',
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
  'disk-full': {
    retryClass: 'wait',
    closes: 'disk-space',
    sentence: /*i18n*/ { id: 'failure.disk-full', message: 'The disk is full.' },
    action: /*i18n*/ {
      id: 'failure.disk-full.action',
      message: 'Free some space; nothing that was saved is lost.',
    },
  },
  'lookup-failed': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.lookup-failed',
      message: 'Looking this up took too long or ended unexpectedly.',
    },
    action: /*i18n*/ {
      id: 'failure.lookup-failed.action',
      message: 'Try again. Nothing was changed.',
    },
  },
  'store-closed': {
    retryClass: 'never',
    sentence: /*i18n*/ { id: 'failure.store-closed', message: 'Nightshift is closing.' },
    action: /*i18n*/ {
      id: 'failure.store-closed.action',
      message: 'Open it again; nothing that was saved is lost.',
    },
  },
  'data-folder-unusable': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.data-folder-unusable',
      message: 'Nightshift cannot write to its data folder {folder}.',
    },
    action: /*i18n*/ {
      id: 'failure.data-folder-unusable.action',
      message: 'Check the folder and its permissions, or choose another one.',
    },
  },
  'data-newer': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.data-newer',
      message: 'This data was last used by a newer version of Nightshift.',
    },
    action: /*i18n*/ {
      id: 'failure.data-newer.action',
      message: 'Install the newest version; your data is left as it is.',
    },
  },
  'data-in-use': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.data-in-use',
      message: 'Nightshift is already open with this data folder.',
    },
    action: /*i18n*/ {
      id: 'failure.data-in-use.action',
      message: 'Use the window that is open, or close it first.',
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
  'data-damaged': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.data-damaged',
      message: 'The database in {folder} is damaged, and there is no good backup of it.',
    },
    action: /*i18n*/ {
      id: 'failure.data-damaged.action',
      message:
        'Nothing was changed. Put a copy of the folder in its place, or move it away to begin anew.',
    },
  },
  'backup-failed': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.backup-failed',
      message: 'A backup could not be made, or did not pass its check.',
    },
    action: /*i18n*/ {
      id: 'failure.backup-failed.action',
      message:
        'Check that the disk has space and is in order, then try again. Your data is left as it is.',
    },
  },
  'backup-damaged': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.backup-damaged',
      message: 'The backup {name} is damaged, so it was not restored.',
    },
    action: /*i18n*/ {
      id: 'failure.backup-damaged.action',
      message: 'Choose another one. Your data is left as it is.',
    },
  },
  'backup-missing': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.backup-missing',
      message: 'There is no backup called {name}.',
    },
    action: /*i18n*/ {
      id: 'failure.backup-missing.action',
      message: 'Choose one that is listed. Your data is left as it is.',
    },
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
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof failures;

/** The row of a code, with what only some rows have. */
export function failureOf(code: FailureCode): Failure {
  return failures[code];
}

/** All codes, for schemas. */
export const failureCodes = Object.keys(failures) as [FailureCode, ...FailureCode[]];
