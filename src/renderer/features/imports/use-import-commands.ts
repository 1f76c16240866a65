import { useLingui } from '@lingui/react';
import { IconFolders, IconMasksTheater, IconMoodOff } from '@tabler/icons-react';
import { useCommands } from '../commands/commands-provider.tsx';
import { useSamples } from '../welcome/use-samples.tsx';

/** Offers the ways in that have no button on every screen. */
export function useImportCommands(openFolder: () => void): void {
  const { i18n } = useLingui();
  const samples = useSamples();
  const sampleWords = i18n
    .t({ id: 'commands.samples.words', message: 'demo, example, try out, tour' })
    .split(', ');
  useCommands([
    {
      id: 'do.open-folder',
      title: i18n.t({ id: 'commands.open-folder', message: 'Open a folder of résumés…' }),
      synonyms: i18n
        .t({ id: 'commands.open-folder.words', message: 'import, add, directory, many files' })
        .split(', '),
      group: 'do',
      Icon: IconFolders,
      run: openFolder,
    },
    {
      id: 'do.samples',
      title: i18n.t({ id: 'commands.samples', message: 'Look around with sample data' }),
      synonyms: sampleWords,
      group: 'do',
      Icon: IconMasksTheater,
      run: samples.add,
    },
    {
      id: 'do.remove-samples',
      title: i18n.t({ id: 'samples.remove', message: 'Remove sample data' }),
      synonyms: sampleWords,
      group: 'do',
      Icon: IconMoodOff,
      run: samples.remove,
    },
  ]);
}
