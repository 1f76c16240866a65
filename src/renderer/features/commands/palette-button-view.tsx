/** The way to the palette for the pointer. */
import { useLingui } from '@lingui/react';
import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Keys } from './keys-view.tsx';
import classes from './palette-button.module.css';

const shortcut = { key: 'k', mod: true } as const;

export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  const { i18n } = useLingui();
  return (
    <UnstyledButton
      className={classes.button}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
    >
      <IconSearch size={20} stroke={1.7} aria-hidden="true" />
      <span className={classes.words}>{i18n.t({ id: 'palette.open.short', message: 'Find' })}</span>
      <span className={classes.keys}>
        <Keys shortcut={shortcut} />
      </span>
    </UnstyledButton>
  );
}
