/** What can be done from every screen, offered to the palette and the keyboard. Shows nothing. */
import { useLingui } from '@lingui/react';
import { IconFolderOpen } from '@tabler/icons-react';
import { useCommands } from '../commands/commands-provider.tsx';
import { useHealthCommands } from '../health/use-health-commands.ts';
import { useOpenChooser } from '../imports/import-desk.tsx';
import { useJobCommands } from './use-job-commands.ts';
import { useLookCommands } from './use-look-commands.ts';
import { useOfflineCommands } from './use-offline-commands.ts';
import { useRoomCommands } from './use-room-commands.ts';

export function FrameCommands({ onToggleTray }: { readonly onToggleTray: () => void }) {
  const { i18n } = useLingui();
  const openChooser = useOpenChooser();
  useRoomCommands();
  useHealthCommands();
  useJobCommands(onToggleTray);
  useLookCommands();
  useOfflineCommands();
  useCommands([
    {
      id: 'do.open',
      title: i18n.t({ id: 'commands.open', message: 'Open résumés…' }),
      synonyms: i18n
        .t({ id: 'commands.open.words', message: 'import, add, read, upload, file, CV, PDF, scan' })
        .split(', '),
      group: 'do',
      shortcut: { key: 'o', mod: true, inFields: true },
      Icon: IconFolderOpen,
      run: openChooser,
    },
  ]);
  return null;
}
