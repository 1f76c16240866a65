/** The bar of a draft with all that it does, for the screens on which a résumé is changed. */
import { useLingui } from '@lingui/react';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { ConflictNotice } from './conflict-notice-view.tsx';
import classes from './draft-bar.module.css';
import { DraftBar } from './draft-bar-view.tsx';
import { focusMark } from './focus-mark.ts';
import { SaveVersionDialog } from './save-version-dialog-view.tsx';
import { useDraftCommands } from './use-draft-commands.ts';
import { useFieldName } from './use-field-name.ts';
import { useResumeActs } from './use-resume-acts.ts';
import type { WorkingCopy, WorkingState } from './working-copy.ts';

interface DraftDeskProps {
  readonly id: string;
  readonly copy: WorkingCopy;
  readonly state: WorkingState;
  readonly onVersion?: () => void;
  readonly children?: ReactNode;
}

export function DraftDesk({ id, copy, state, onVersion, children }: DraftDeskProps) {
  const { i18n } = useLingui();
  const acts = useResumeActs(id);
  const nameOf = useFieldName(state.history.resume);
  const [isAsking, asking] = useDisclosure(false);
  const hasDraft = state.revision > 0 || state.save.type !== 'saved';
  useDraftCommands({ copy, state, onSave: () => hasDraft && asking.open() });
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function saveVersion(note: string | null): Promise<void> {
    setSaving(true);
    const outcome = await acts.saveVersion(copy, note).finally(() => setSaving(false));
    asking.close();
    const [first] = outcome.type === 'unfit' ? outcome.problems : [];
    if (first) {
      const field = nameOf(first.pointer);
      setProblem(
        i18n.t({
          id: 'draft.unfit',
          message: 'One thing first: {field} cannot be stored as it is.',
          values: { field },
        }),
      );
      focusMark(first.pointer);
      return;
    }
    setProblem(
      outcome.type === 'not-saved'
        ? i18n.t({ id: 'draft.not-saved', message: 'No version was made: not all is saved yet.' })
        : null,
    );
    if (outcome.type === 'saved') onVersion?.();
  }

  const { save } = state;
  return (
    <div className={classes.dock}>
      {save.type === 'conflict' && (
        <ConflictNotice
          hasTheirs={save.theirs !== null}
          onKeepMine={copy.keepMine}
          onTakeTheirs={save.theirs ? copy.takeTheirs : () => void acts.takeStored(copy)}
        />
      )}
      <DraftBar
        state={state}
        problem={problem}
        onUndo={copy.undo}
        onRedo={copy.redo}
        onSave={asking.open}
        onDiscard={() => void acts.discard(copy)}
      >
        {children}
      </DraftBar>
      <SaveVersionDialog
        isOpen={isAsking}
        isSaving={isSaving}
        onClose={asking.close}
        onSave={(note) => void saveVersion(note)}
      />
    </div>
  );
}
