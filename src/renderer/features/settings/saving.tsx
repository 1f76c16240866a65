/**
 * Whether what was changed on this screen is stored, said at its control and to screen readers; and
 * the way back by Ctrl/Cmd+Z.
 */
import { useLingui } from '@lingui/react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { AppError } from '../../../shared/domain/app-error.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useUndo } from '../undo/undo-provider.tsx';

export type SaveState = 'saving' | 'saved' | 'failed';

export interface SaveTarget {
  /** The control's id on the screen. */
  readonly id: string;
  readonly title: string;
}

interface Saving {
  /** Of the control that was changed last. */
  readonly stateOf: (id: string) => SaveState | null;
  /** Resolves to whether `work` went well; from then on it can be taken back by `undo`. */
  readonly save: (
    target: SaveTarget,
    work: () => Promise<unknown>,
    undo?: () => Promise<unknown>,
  ) => Promise<boolean>;
}

const SavingContext = createContext<Saving | null>(null);

export function SavingProvider({ children }: { readonly children: ReactNode }) {
  const [last, setLast] = useState<(SaveTarget & { readonly state: SaveState }) | null>(null);
  const store = useCallback(async (target: SaveTarget, work: () => Promise<unknown>) => {
    setLast({ ...target, state: 'saving' });
    const isStored = await work().then(
      () => true,
      () => false,
    );
    // Whoever was changed meanwhile is the one that is told of.
    setLast((known) =>
      known?.id === target.id ? { ...target, state: isStored ? 'saved' : 'failed' } : known,
    );
    return isStored;
  }, []);
  const { i18n } = useLingui();
  const desk = useUndo();
  const count = useRef(0);
  const save = useCallback<Saving['save']>(
    async (target, work, undo) => {
      const isStored = await store(target, work);
      if (!isStored || undo === undefined) return isStored;
      count.current += 1;
      desk.offer({
        id: `setting.${target.id}.${count.current}`,
        title: i18n.t({
          id: 'settings.changed-named',
          message: 'Changed: {title}',
          values: { title: target.title },
        }),
        isToldInPlace: true,
        async undo() {
          if (!(await store(target, undo))) throw new AppError('internal-error');
        },
      });
      return isStored;
    },
    [store, desk, i18n],
  );
  const saving = useMemo<Saving>(
    () => ({ save, stateOf: (id) => (last?.id === id ? last.state : null) }),
    [save, last],
  );
  return (
    <SavingContext value={saving}>
      {children}
      <LiveRegion text={useSpoken(last)} />
    </SavingContext>
  );
}

export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  invariant(saving, 'settings are saved inside a SavingProvider');
  return saving;
}

function useSpoken(last: { readonly title: string; readonly state: SaveState } | null): string {
  const { i18n } = useLingui();
  if (last === null || last.state === 'saving') return '';
  const values = { title: last.title };
  return last.state === 'saved'
    ? i18n.t({ id: 'settings.saved-named', message: 'Saved: {title}', values })
    : i18n.t({ id: 'settings.failed-named', message: 'Not saved: {title}', values });
}
