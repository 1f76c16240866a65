/** What was just done, and the way back, for as long as nothing else is done. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';
import classes from './profile.module.css';

export interface LastAct {
  readonly words: string;
  readonly undo: () => void;
}

export function UndoLine({ act }: { readonly act: LastAct | null }) {
  const { i18n } = useLingui();
  return (
    <div role="status" className={classes.undo}>
      {act && (
        <Notice
          tone="plain"
          icon={<IconCheck size={18} stroke={1.7} aria-hidden="true" />}
          action={
            <Button size="compact-sm" variant="subtle" onClick={act.undo}>
              {i18n.t({ id: 'profile.undo', message: 'Undo' })}
            </Button>
          }
        >
          {act.words}
        </Notice>
      )}
    </div>
  );
}
