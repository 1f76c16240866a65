import { useLingui } from '@lingui/react';
import { IconWorld, IconWorldOff } from '@tabler/icons-react';
import { useCommands } from '../commands/commands-provider.tsx';
import { useOffline } from './use-offline.ts';

/** Offers to stay offline, or to go online again. */
export function useOfflineCommands(): void {
  const { i18n } = useLingui();
  const { staysOffline, set } = useOffline();
  const words = i18n.t({
    id: 'commands.offline.words',
    message: 'network, internet, connect, disconnect, airplane mode, privacy, block',
  });
  useCommands([
    {
      id: 'net.offline',
      title: i18n.t({ id: 'commands.offline', message: 'Stay offline' }),
      synonyms: words.split(', '),
      group: 'do',
      Icon: IconWorldOff,
      isAvailable: !staysOffline,
      run: () => set(true),
    },
    {
      id: 'net.online',
      title: i18n.t({ id: 'commands.online', message: 'Go online again' }),
      synonyms: words.split(', '),
      group: 'do',
      Icon: IconWorld,
      isAvailable: staysOffline,
      run: () => set(false),
    },
  ]);
}
