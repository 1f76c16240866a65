/** Light, dark, or as the system has it: their names and signs. */
import type { MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun, type TablerIcon } from '@tabler/icons-react';
import type { Message } from '../../../shared/std/message.ts';

interface Scheme {
  readonly Icon: TablerIcon;
  readonly words: Message;
}

export const schemes: Readonly<Record<MantineColorScheme, Scheme>> = {
  auto: {
    Icon: IconDeviceDesktop,
    words: /*i18n*/ { id: 'scheme.auto', message: 'As the system' },
  },
  light: { Icon: IconSun, words: /*i18n*/ { id: 'scheme.light', message: 'Light' } },
  dark: { Icon: IconMoon, words: /*i18n*/ { id: 'scheme.dark', message: 'Dark' } },
};
