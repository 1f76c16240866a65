/**
 * What can be taken back, from anywhere: by the toast that tells of it, by the line where it was
 * done, and by Ctrl/Cmd+Z outside of fields and of the editor, which remembers its own changes.
 */
import { useLingui } from '@lingui/react';
import { IconArrowBackUp } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useCommands } from '../commands/commands-provider.tsx';
import { pushAct, type UndoableAct, type UndoStack, withoutAct } from './undo-stack.ts';
import { useUndoToasts } from './use-undo-toasts.tsx';

interface UndoDesk {
  /** Tells of something that was done, and keeps the way back. */
  offer(act: UndoableAct): void;
  /** Takes it back, if it still can be; for a line's own "Undo". */
  undo(id: string): void;
  /** It was taken back otherwise, or cannot be any more. */
  withdraw(id: string): void;
}

const UndoContext = createContext<UndoDesk | null>(null);

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui();
  const latest = useRef<UndoStack>([]);
  const [last, setLast] = useState<UndoableAct | null>(null);
  const [spoken, setSpoken] = useState('');
  const toasts = useUndoToasts();

  const desk = useMemo((): UndoDesk => {
    const change = (stack: UndoStack): void => {
      latest.current = stack;
      setLast(stack.at(-1) ?? null);
    };
    const withdraw = (id: string): void => {
      change(withoutAct(latest.current, id));
      toasts.hide(id);
    };
    const undo = (id: string): void => {
      const act = latest.current.find((one) => one.id === id);
      if (!act) return;
      withdraw(id);
      const { title } = act;
      setSpoken(i18n.t({ id: 'undo.done', message: 'Undone: {title}', values: { title } }));
      void Promise.resolve(act.undo()).catch(() => toasts.tellFailure(title));
    };
    return {
      withdraw,
      undo,
      offer(act) {
        change(pushAct(latest.current, act));
        if (act.isToldInPlace) return;
        setSpoken(act.title);
        toasts.show(act, () => undo(act.id));
      },
    };
  }, [i18n, toasts]);

  return (
    <UndoContext value={desk}>
      {children}
      <UndoCommand last={last} onUndo={desk.undo} />
      <LiveRegion text={spoken} />
    </UndoContext>
  );
}

export function useUndo(): UndoDesk {
  const desk = useContext(UndoContext);
  invariant(desk, 'useUndo is used inside an UndoProvider');
  return desk;
}

interface UndoCommandProps {
  readonly last: UndoableAct | null;
  readonly onUndo: (id: string) => void;
}

function UndoCommand({ last, onUndo }: UndoCommandProps) {
  const { i18n } = useLingui();
  useCommands([
    {
      id: 'undo.last',
      title: i18n.t({
        id: 'commands.undo',
        message: 'Undo: {title}',
        values: { title: last?.title ?? '' },
      }),
      synonyms: i18n
        .t({ id: 'commands.undo.words', message: 'take back, restore, revert, oops' })
        .split(', '),
      group: 'do',
      shortcut: { key: 'z', mod: true },
      Icon: IconArrowBackUp,
      isAvailable: last !== null,
      run: () => last && onUndo(last.id),
    },
  ]);
  return null;
}
