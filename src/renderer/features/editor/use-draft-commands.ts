import { useLingui } from '@lingui/react';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useCommands } from '../commands/commands-provider.tsx';
import type { WorkingCopy, WorkingState } from './working-copy.ts';

interface DraftCommands {
  readonly copy: WorkingCopy;
  readonly state: WorkingState;
  readonly onSave: () => void;
}

/** Offers what can be done with the changes of a résumé; the fields take undo and redo themselves. */
export function useDraftCommands({ copy, state, onSave }: DraftCommands): void {
  const { i18n } = useLingui();
  const { past, future } = state.history;
  useCommands([
    {
      id: 'draft.save',
      title: i18n.t({ id: 'commands.draft.save', message: 'Save the changes as a version…' }),
      group: 'here',
      // Also when there is nothing to save: the browser would offer to save its page.
      shortcut: { key: 's', mod: true, inFields: true },
      Icon: IconDeviceFloppy,
      run: onSave,
    },
    {
      id: 'draft.undo',
      title: i18n.t({ id: 'commands.draft.undo', message: 'Undo the last change of this résumé' }),
      group: 'here',
      shortcut: { key: 'z', mod: true },
      Icon: IconArrowBackUp,
      isAvailable: past.length > 0,
      run: copy.undo,
    },
    {
      id: 'draft.redo',
      title: i18n.t({ id: 'commands.draft.redo', message: 'Redo the change that was undone' }),
      group: 'here',
      shortcut: { key: 'z', mod: true, shift: true },
      Icon: IconArrowForwardUp,
      isAvailable: future.length > 0,
      run: copy.redo,
    },
  ]);
}
