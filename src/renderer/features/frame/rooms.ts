/** The rooms of Nightshift in their order, with their addresses, names and signs. */
import {
  IconBriefcase,
  IconChartLine,
  IconFileText,
  IconHistory,
  IconInbox,
  IconSettings,
  IconSun,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Message } from '../../../shared/std/message.ts';

export interface Room {
  readonly id: RoomId;
  readonly path: string;
  readonly words: Message;
  readonly Icon: TablerIcon;
  /** Whether a narrow window shows it in its bar; the others stand behind "More". */
  readonly isInBar: boolean;
}

export type RoomId =
  | 'today'
  | 'profile'
  | 'resumes'
  | 'postings'
  | 'applications'
  | 'insights'
  | 'activity'
  | 'settings';

export const rooms: readonly Room[] = [
  {
    id: 'today',
    path: '/today',
    words: /*i18n*/ { id: 'room.today', message: 'Today' },
    Icon: IconSun,
    isInBar: true,
  },
  {
    id: 'profile',
    path: '/profile',
    words: /*i18n*/ { id: 'room.profile', message: 'Profile' },
    Icon: IconUser,
    isInBar: true,
  },
  {
    id: 'resumes',
    path: '/resumes',
    words: /*i18n*/ { id: 'room.resumes', message: 'Résumés' },
    Icon: IconFileText,
    isInBar: true,
  },
  {
    id: 'postings',
    path: '/postings',
    words: /*i18n*/ { id: 'room.postings', message: 'Postings' },
    Icon: IconInbox,
    isInBar: false,
  },
  {
    id: 'applications',
    path: '/applications',
    words: /*i18n*/ { id: 'room.applications', message: 'Applications' },
    Icon: IconBriefcase,
    isInBar: false,
  },
  {
    id: 'insights',
    path: '/insights',
    words: /*i18n*/ { id: 'room.insights', message: 'Insights' },
    Icon: IconChartLine,
    isInBar: false,
  },
  {
    id: 'activity',
    path: '/activity',
    words: /*i18n*/ { id: 'room.activity', message: 'Activity' },
    Icon: IconHistory,
    isInBar: true,
  },
  {
    id: 'settings',
    path: '/settings',
    words: /*i18n*/ { id: 'room.settings', message: 'Settings' },
    Icon: IconSettings,
    isInBar: false,
  },
];
