/** The switches of notifications: which, and what each tells. */
import type { NotificationSettings } from '../../../shared/domain/notification-settings.ts';
import type { Message } from '../../../shared/std/message.ts';

export type NotificationSwitch = Exclude<keyof NotificationSettings, 'quietHours'>;

export const notificationSwitches: readonly NotificationSwitch[] = [
  'finished',
  'needsYou',
  'failed',
  'showsDetail',
];

interface SwitchWords {
  readonly title: Message;
  readonly effect: Message;
}

export const notificationWords: Readonly<Record<NotificationSwitch | 'quietHours', SwitchWords>> = {
  finished: {
    title: /*i18n*/ { id: 'notification.finished', message: 'When work is finished' },
    effect: /*i18n*/ {
      id: 'notification.finished.effect',
      message: 'Once for a whole stretch of work, and only if it took longer than ten seconds.',
    },
  },
  needsYou: {
    title: /*i18n*/ { id: 'notification.needs-you', message: 'When something needs me' },
    effect: /*i18n*/ {
      id: 'notification.needs-you.effect',
      message: 'Such as the password of a document, without which its job cannot go on.',
    },
  },
  failed: {
    title: /*i18n*/ { id: 'notification.failed', message: 'When a single job failed' },
    effect: /*i18n*/ {
      id: 'notification.failed.effect',
      message: 'It waits in the job tray in any case.',
    },
  },
  showsDetail: {
    title: /*i18n*/ { id: 'notification.detail', message: 'Name the file' },
    effect: /*i18n*/ {
      id: 'notification.detail.effect',
      message: 'Others may read it on a locked screen. Without it, a notification only counts.',
    },
  },
  quietHours: {
    title: /*i18n*/ { id: 'notification.quiet', message: 'Quiet hours' },
    effect: /*i18n*/ {
      id: 'notification.quiet.effect',
      message: 'What is to be told meanwhile waits for their end. They may go over midnight.',
    },
  },
};
