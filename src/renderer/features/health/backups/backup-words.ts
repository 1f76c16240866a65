/** Why a backup was made, in words. */
import type { BackupReason } from '../../../../shared/domain/backup.ts';
import type { Message } from '../../../../shared/std/message.ts';

export const backupReasonWords: Readonly<Record<BackupReason, Message>> = {
  changes: /*i18n*/ { id: 'backup.reason.changes', message: 'Made by itself, after changes' },
  asked: /*i18n*/ { id: 'backup.reason.asked', message: 'Made because you asked for it' },
  'before-migration': /*i18n*/ {
    id: 'backup.reason.before-migration',
    message: 'Made before a new version changed the database',
  },
  'before-restore': /*i18n*/ {
    id: 'backup.reason.before-restore',
    message: 'What stood there when another backup was brought back',
  },
};
