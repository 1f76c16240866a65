/** How the changes stand, and what can become of them: undone, thrown away, made a version. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './draft-bar.module.css';
import { SaveStateLine } from './save-state-view.tsx';
import type { WorkingState } from './working-copy.ts';

interface DraftBarProps {
  readonly state: WorkingState;
  /** Why no version could be made, in words. */
  readonly problem: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Ways on from here. */
  readonly children?: ReactNode;
}

export function DraftBar(props: DraftBarProps) {
  const { state, problem, onUndo, onRedo, onSave, onDiscard, children } = props;
  const { i18n } = useLingui();
  const { past, future } = state.history;
  const hasDraft = state.revision > 0 || state.save.type !== 'saved';
  return (
    <div className={classes.bar}>
      <SaveStateLine save={state.save} />
      {hasDraft && (
        <span className={classes.state}>
          {i18n.t({
            id: 'draft.since',
            message: 'Changes since version {number}',
            values: { number: state.base },
          })}
        </span>
      )}
      <div className={classes.actions}>
        <IconButton
          Icon={IconArrowBackUp}
          label={i18n.t({ id: 'draft.undo', message: 'Undo' })}
          keys="Control+Z Meta+Z"
          isDisabled={past.length === 0}
          onClick={onUndo}
        />
        <IconButton
          Icon={IconArrowForwardUp}
          label={i18n.t({ id: 'draft.redo', message: 'Redo' })}
          keys="Control+Shift+Z Meta+Shift+Z"
          isDisabled={future.length === 0}
          onClick={onRedo}
        />
        {children}
        {hasDraft && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={onDiscard}>
            {i18n.t({ id: 'draft.discard', message: 'Discard changes' })}
          </Button>
        )}
        <Button
          size="compact-md"
          disabled={!hasDraft}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={onSave}
        >
          {i18n.t({ id: 'draft.save', message: 'Save as version…' })}
        </Button>
      </div>
      {problem && (
        <p className={classes.problem} role="alert" style={{ margin: 0 }}>
          {problem}
        </p>
      )}
    </div>
  );
}
