/** Light, dark, or as the system has it. */
import { useLingui } from '@lingui/react';
import {
  type MantineColorScheme,
  Menu,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { Message } from '../../../shared/std/message.ts';
import classes from './color-scheme-menu.module.css';

const schemes: Readonly<Record<MantineColorScheme, { Icon: typeof IconSun; words: Message }>> = {
  auto: {
    Icon: IconDeviceDesktop,
    words: /*i18n*/ { id: 'scheme.auto', message: 'As the system' },
  },
  light: { Icon: IconSun, words: /*i18n*/ { id: 'scheme.light', message: 'Light' } },
  dark: { Icon: IconMoon, words: /*i18n*/ { id: 'scheme.dark', message: 'Dark' } },
};

export function ColorSchemeMenu() {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon, words } = schemes[colorScheme];
  const title = i18n.t({ id: 'scheme.title', message: 'Appearance' });
  return (
    <Menu position="top-start" width={200} offset={6}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${title}: ${i18n.t(words)}`}>
          <Icon size={19} stroke={1.6} aria-hidden="true" />
          <span className={classes.words}>{title}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((scheme) => {
          const { Icon: SchemeIcon, words: schemeWords } = schemes[scheme];
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              leftSection={<SchemeIcon size={17} stroke={1.6} aria-hidden="true" />}
              rightSection={scheme === colorScheme ? '✓' : undefined}
              onClick={() => setColorScheme(scheme)}
            >
              {i18n.t(schemeWords)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
