import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './resume-screen.module.css';

interface Removed {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Long enough to be read and reached; the list offers the same for 30 days. */
const shownMs = 10_000;

/** Says that a résumé was removed, with a way back. */
export function useTellRemoved(): (removed: Removed) => void {
  const { i18n } = useLingui();
  return ({ title, onUndo }) => {
    const id = `removed:${title}:${Date.now()}`;
    notifications.show({
      id,
      autoClose: shownMs,
      message: (
        <span className={classes.removed}>
          {i18n.t({
            id: 'resume.removed.told',
            message: '{title} was removed.',
            values: { title },
          })}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              onUndo();
            }}
          >
            {i18n.t({ id: 'resume.removed.undo', message: 'Undo' })}
          </Button>
        </span>
      ),
      closeButtonProps: {
        'aria-label': i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' }),
      },
    });
  };
}
