/** Light, dark, or as the system has it. */
import { useLingui } from '@lingui/react';
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import classes from './color-scheme-menu.module.css';
import { schemes } from './schemes.ts';

export function ColorSchemeMenu() {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon, words } = schemes[colorScheme];
  const title = i18n.t({ id: 'scheme.title', message: 'Appearance' });
  return (
    <Menu position="top-start" width={200} offset={6}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${title}: ${i18n.t(words)}`}>
          <Icon size={20} stroke={1.7} aria-hidden="true" />
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
              leftSection={<SchemeIcon size={18} stroke={1.7} aria-hidden="true" />}
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
