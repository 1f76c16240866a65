import { useLingui } from '@lingui/react';
import { removedActId } from '../editor/use-resume-acts.ts';
import { useUndo } from '../undo/undo-provider.tsx';

interface Removed {
  readonly id: string;
  readonly title: string;
  readonly onUndo: () => Promise<void>;
}

/** Says that a résumé was removed, with a way back; the list offers the same for 30 days. */
export function useTellRemoved(): (removed: Removed) => void {
  const { i18n } = useLingui();
  const { offer } = useUndo();
  return ({ id, title, onUndo }) =>
    offer({
      id: removedActId(id),
      title: i18n.t({
        id: 'resume.removed.told',
        message: '{title} was removed.',
        values: { title },
      }),
      undo: onUndo,
    });
}
