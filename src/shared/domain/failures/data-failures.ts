/** What can be wrong with the data folder, its disk and its backups. */
import type { Failure } from './failure.ts';

export const dataFailures = {
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
  'secrets-unsafe': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.secrets-unsafe',
      message: 'This computer offers no safe place to keep a key or password.',
    },
    action: /*i18n*/ {
      id: 'failure.secrets-unsafe.action',
      message:
        'Install or unlock a keyring (GNOME Keyring or KWallet), or give it in the environment at each start.',
    },
  },
  'secret-unreadable': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.secret-unreadable',
      message: 'A key or password that was kept here cannot be read any more.',
    },
    action: /*i18n*/ {
      id: 'failure.secret-unreadable.action',
      message: 'Enter it again.',
    },
  },
} as const satisfies Record<string, Failure>;
