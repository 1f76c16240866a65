import { useLingui } from '@lingui/react';
import {
  IconActivityHeartbeat,
  IconArchive,
  IconCalendarTime,
  IconChartBar,
  IconDatabaseExport,
  IconTimelineEvent,
  type TablerIcon,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Message } from '../../../shared/std/message.ts';
import { useCommands } from '../commands/commands-provider.tsx';

interface Place {
  /** Its address below Activity's. */
  readonly id: string;
  readonly Icon: TablerIcon;
  readonly name: Message;
  /** Words by which it may be looked for as well, separated by commas. */
  readonly words: Message;
}

const places = [
  {
    id: 'schedules',
    Icon: IconCalendarTime,
    name: /*i18n*/ { id: 'activity.tab.schedules', message: 'Schedules' },
    words: /*i18n*/ { id: 'health.words.schedules', message: 'cron, timer, automatic, daily' },
  },
  {
    id: 'events',
    Icon: IconTimelineEvent,
    name: /*i18n*/ { id: 'activity.tab.events', message: 'Events' },
    words: /*i18n*/ { id: 'health.words.events', message: 'what happened, triggers, payload' },
  },
  {
    id: 'set-aside',
    Icon: IconArchive,
    name: /*i18n*/ { id: 'activity.tab.set-aside', message: 'Set aside' },
    words: /*i18n*/ {
      id: 'health.words.set-aside',
      message: 'dead letters, failed, quarantine, errors, try again',
    },
  },
  {
    id: 'health',
    Icon: IconActivityHeartbeat,
    name: /*i18n*/ { id: 'activity.tab.health', message: 'Health' },
    words: /*i18n*/ {
      id: 'health.words.health',
      message: 'workers, database, disk, memory, queue, status, diagnostics',
    },
  },
  {
    id: 'health/figures',
    Icon: IconChartBar,
    name: /*i18n*/ { id: 'health.part.figures', message: 'Figures' },
    words: /*i18n*/ {
      id: 'health.words.figures',
      message: 'metrics, charts, statistics, success rate, durations',
    },
  },
  {
    id: 'health/backups',
    Icon: IconDatabaseExport,
    name: /*i18n*/ { id: 'health.part.backups', message: 'Backups' },
    words: /*i18n*/ { id: 'health.words.backups', message: 'back up, save, restore, recover' },
  },
] as const satisfies readonly Place[];

/** Offers the way to each part of Activity that tells how the program is. */
export function useHealthCommands(): void {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  useCommands(
    places.map(({ id, Icon, name, words }) => ({
      ...({ id: `go.${id.replace('/', '.')}`, group: 'go', Icon } as const),
      title: i18n.t({
        id: 'commands.go',
        message: 'Go to {room}',
        values: { room: i18n.t(name) },
      }),
      synonyms: i18n.t(words).split(', '),
      run: () => void navigate(`/activity/${id}`),
    })),
  );
}
