/** Every shortcut that works right now, and the switch for those of a single key. */
import { useLingui } from '@lingui/react';
import { Switch } from '@mantine/core';
import { overEverything } from '../../theme/over-corner.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { type Command, commandGroups, groupWords } from './command.ts';
import { useCommandList } from './commands-provider.tsx';
import { Keys } from './keys-view.tsx';
import { isSingleKey } from './shortcut.ts';
import classes from './shortcuts-sheet.module.css';
import { useSingleKeys } from './single-keys.ts';
import { useSetSingleKeys } from './use-set-single-keys.ts';

export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const [areSingleKeysOn] = useSingleKeys();
  const setSingleKeys = useSetSingleKeys();
  const works = ({ shortcut }: Command) =>
    shortcut !== undefined && (areSingleKeysOn || !isSingleKey(shortcut));
  const commands = useCommandList().filter(works);
  const single = i18n.t({ id: 'shortcuts.single', message: 'Shortcuts of a single key' });
  return (
    <Dialog
      data-command-sheet=""
      opened
      onClose={onClose}
      zIndex={overEverything}
      size={720}
      radius="lg"
      returnFocus={false}
      title={i18n.t({ id: 'shortcuts.title', message: 'Keyboard shortcuts' })}
    >
      <div className={classes.groups}>
        {commandGroups
          .map((group) => ({ group, ofGroup: commands.filter((one) => one.group === group) }))
          .filter(({ ofGroup }) => ofGroup.length > 0)
          .map(({ group, ofGroup }) => (
            <section key={group} aria-labelledby={`shortcuts-${group}`}>
              <h3 id={`shortcuts-${group}`} className={classes.group}>
                {i18n.t(groupWords[group])}
              </h3>
              <ul className={classes.rows}>
                {ofGroup.map(({ id, title, shortcut }) => (
                  <li key={id} className={classes.row}>
                    <span>{title}</span>
                    {shortcut && <Keys shortcut={shortcut} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      <Switch
        className={classes.switch ?? ''}
        checked={areSingleKeysOn}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        label={single}
        // The label alone: what is said about it is its description.
        aria-label={single}
        description={i18n.t({
          id: 'shortcuts.single.about',
          message:
            'Switch them off when you speak to your computer, or press keys without meaning to. Those with Ctrl or Cmd stay.',
        })}
      />
    </Dialog>
  );
}
