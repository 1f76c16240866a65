/** Whether what was changed on this screen is stored, said at its control and to screen readers. */
import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { LiveRegion } from '../../ui/live-region.tsx';

export type SaveState = 'saving' | 'saved' | 'failed';

export interface SaveTarget {
  /** The control's id on the screen. */
  readonly id: string;
  readonly title: string;
}

interface Saving {
  /** Of the control that was changed last. */
  readonly stateOf: (id: string) => SaveState | null;
  /** Resolves to whether `work` went well. */
  readonly save: (target: SaveTarget, work: () => Promise<unknown>) => Promise<boolean>;
}

const SavingContext = createContext<Saving | null>(null);

export function SavingProvider({ children }: { readonly children: ReactNode }) {
  const [last, setLast] = useState<(SaveTarget & { readonly state: SaveState }) | null>(null);
  const save = useCallback<Saving['save']>(async (target, work) => {
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
