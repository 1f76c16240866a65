import { useLingui } from '@lingui/react';
import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import type { Message } from '../../../shared/std/message.ts';
import { useCommands } from '../commands/commands-provider.tsx';
import { schemes } from './schemes.ts';

const titles: Readonly<Record<MantineColorScheme, Message>> = {
  auto: /*i18n*/ { id: 'commands.scheme.auto', message: 'Light or dark, as the system has it' },
  light: /*i18n*/ { id: 'commands.scheme.light', message: 'Use the light look' },
  dark: /*i18n*/ { id: 'commands.scheme.dark', message: 'Use the dark look' },
};

/** Offers light, dark, and as the system has it. */
export function useLookCommands(): void {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const words = i18n.t({
    id: 'commands.scheme.words',
    message: 'appearance, theme, mode, color scheme, colours, night, day, bright',
  });
  useCommands(
    (['auto', 'light', 'dark'] as const).map((scheme) => ({
      id: `look.${scheme}`,
      title: i18n.t(titles[scheme]),
      synonyms: words.split(', '),
      group: 'look',
      Icon: schemes[scheme].Icon,
      isAvailable: scheme !== colorScheme,
      run: () => setColorScheme(scheme),
    })),
  );
}
