import { useState } from 'react';
import { useUndo } from '../undo/undo-provider.tsx';
import type { LastAct } from './undo-line-view.tsx';

interface LastActDesk {
  readonly lastAct: LastAct | null;
  /** Says it, and keeps the way back for Ctrl/Cmd+Z under this id. */
  readonly tell: (id: string, act: LastAct) => void;
  /** It was taken back; nothing is to be said any more. */
  readonly done: () => void;
}

/** The last thing done on a part of the profile. Without a line of its own, a toast tells of it. */
export function useLastAct({ hasLine = true }: { readonly hasLine?: boolean } = {}): LastActDesk {
  const [lastAct, setLastAct] = useState<LastAct | null>(null);
  const undoDesk = useUndo();
  return {
    lastAct,
    tell(id, { words, undo }) {
      undoDesk.offer({ id, title: words, undo, isToldInPlace: hasLine });
      setLastAct({ words, undo: () => undoDesk.undo(id) });
    },
    done: () => setLastAct(null),
  };
}
