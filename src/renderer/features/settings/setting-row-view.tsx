/** One setting: its name, what it does, its control, and the way back to its default. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SaveState } from './saving.tsx';
import classes from './setting-row.module.css';

interface SettingRowProps {
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  /** In words; null: there is nothing to go back to. */
  readonly defaultText: string | null;
  readonly isDefault: boolean;
  readonly state: SaveState | null;
  readonly onReset: () => void;
  /** A switch stands beside its name where there is little room, too. */
  readonly look?: 'switch';
  /** Gets the ids of its name and of its explanation. */
  readonly children: (ids: { readonly labelId: string; readonly hintId: string }) => ReactNode;
}

export function SettingRow(props: SettingRowProps) {
  const { id, title, effect, defaultText, isDefault, state, onReset, look, children } = props;
  const { i18n } = useLingui();
  const [labelId, hintId] = [`${id}-label`, `${id}-hint`];
  return (
    <div className={classes.row} data-look={look}>
      <div className={classes.words}>
        <span id={labelId} className={classes.title}>
          {title}
        </span>
        <p id={hintId} className={classes.hint}>
          {effect}
          {defaultText !== null && (
            <>
              {' '}
              {i18n.t({
                id: 'settings.default',
                message: 'Default: {value}.',
                values: { value: defaultText },
              })}
            </>
          )}
        </p>
      </div>
      <div className={classes.control}>
        {children({ labelId, hintId })}
        <div className={classes.foot}>
          <SaveMark state={state} />
          {!isDefault && defaultText !== null && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={onReset}
              aria-label={i18n.t({
                id: 'settings.reset-named',
                message: 'Back to default: {title}',
                values: { title },
              })}
            >
              {i18n.t({ id: 'settings.reset', message: 'Back to default' })}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** Screen readers are told once for the whole screen. */
function SaveMark({ state }: { readonly state: SaveState | null }) {
  const { i18n } = useLingui();
  if (state === 'saved') {
    return (
      <span className={classes.saved} aria-hidden="true">
        <IconCheck size={16} stroke={1.7} />
        {i18n.t({ id: 'settings.saved', message: 'Saved' })}
      </span>
    );
  }
  if (state !== 'failed') return null;
  return (
    <span className={classes.saved} data-tone="bad">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      {i18n.t({
        id: 'settings.failed',
        message: 'This could not be stored, so it is as it was. Try it again.',
      })}
    </span>
  );
}
