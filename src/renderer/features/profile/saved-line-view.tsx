/** Whether what was typed is on disk, said as it is. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { SaveState } from './autosave.ts';
import classes from './fact-editor.module.css';

export function SavedLine({ state }: { readonly state: SaveState }) {
  const { i18n } = useLingui();
  const words: Readonly<Record<SaveState, string>> = {
    clean: i18n.t({ id: 'profile.save.clean', message: 'Saves as you type' }),
    saving: i18n.t({ id: 'profile.save.saving', message: 'Saving…' }),
    saved: i18n.t({ id: 'profile.save.saved', message: 'Saved' }),
    failed: i18n.t({
      id: 'profile.save.failed',
      message: 'Not saved yet. Nightshift tries again by itself.',
    }),
    outdated: i18n.t({
      id: 'profile.save.outdated',
      message: 'Not saved: this was changed in another window. Close it here and open it again.',
    }),
  };
  const isBad = state === 'failed' || state === 'outdated';
  const Icon = isBad ? IconAlertTriangle : state === 'saving' ? IconLoader2 : IconCheck;
  return (
    <span className={classes.saved} data-tone={isBad ? 'bad' : 'plain'} role="status">
      {state !== 'clean' && <Icon size={16} stroke={1.7} aria-hidden="true" />}
      {words[state]}
    </span>
  );
}
