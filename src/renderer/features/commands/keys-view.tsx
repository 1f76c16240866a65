/** The keys of a shortcut as they are printed on the keyboard. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { VisuallyHidden } from '@mantine/core';
import { isMac } from './is-mac.ts';
import classes from './keys.module.css';
import type { Shortcut } from './shortcut.ts';

export function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const { i18n } = useLingui();
  const { after } = shortcut;
  return (
    <span className={classes.keys}>
      {after && (
        <>
          <kbd className={classes.key}>{after.toUpperCase()}</kbd>
          <VisuallyHidden>{i18n.t({ id: 'keys.then', message: 'then' })}</VisuallyHidden>
        </>
      )}
      {keysOf(shortcut, i18n).map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

function keysOf({ key, mod, shift }: Shortcut, i18n: I18n): readonly string[] {
  const last = key.length === 1 ? key.toUpperCase() : key;
  // Macs have signs for theirs, in this order.
  if (isMac()) return [...(shift ? ['⇧'] : []), ...(mod ? ['⌘'] : []), last];
  return [
    ...(mod ? [i18n.t({ id: 'keys.ctrl', message: 'Ctrl' })] : []),
    ...(shift ? [i18n.t({ id: 'keys.shift', message: 'Shift' })] : []),
    last,
  ];
}
