/** The parts of Settings in their order, with their addresses, names and signs. */
import {
  IconArchive,
  IconBell,
  IconCalendarTime,
  IconDatabase,
  IconMail,
  IconPalette,
  IconPlugConnected,
  IconShieldLock,
  IconSparkles,
  IconStack2,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Message } from '../../../shared/std/message.ts';

export const sectionIds = [
  'appearance',
  'jobs',
  'schedules',
  'notifications',
  'models',
  'sources',
  'mail',
  'privacy',
  'backups',
  'data',
] as const;

export type SectionId = (typeof sectionIds)[number];

export interface SettingSection {
  readonly words: Message;
  readonly Icon: TablerIcon;
}

export const settingSections: Readonly<Record<SectionId, SettingSection>> = {
  appearance: {
    words: /*i18n*/ { id: 'settings.appearance', message: 'Appearance' },
    Icon: IconPalette,
  },
  jobs: { words: /*i18n*/ { id: 'settings.jobs', message: 'Jobs' }, Icon: IconStack2 },
  schedules: {
    words: /*i18n*/ { id: 'settings.schedules', message: 'Schedules' },
    Icon: IconCalendarTime,
  },
  notifications: {
    words: /*i18n*/ { id: 'settings.notifications', message: 'Notifications' },
    Icon: IconBell,
  },
  models: { words: /*i18n*/ { id: 'settings.models', message: 'Models' }, Icon: IconSparkles },
  sources: {
    words: /*i18n*/ { id: 'settings.sources', message: 'Sources' },
    Icon: IconPlugConnected,
  },
  mail: { words: /*i18n*/ { id: 'settings.mail', message: 'Mail and webhooks' }, Icon: IconMail },
  privacy: { words: /*i18n*/ { id: 'settings.privacy', message: 'Privacy' }, Icon: IconShieldLock },
  backups: { words: /*i18n*/ { id: 'settings.backups', message: 'Backups' }, Icon: IconArchive },
  data: { words: /*i18n*/ { id: 'settings.data', message: 'Data' }, Icon: IconDatabase },
};
