/**
 * Clears finished rows: hidden at once, removed only when the time for "Undo" has passed. Lives
 * above the tray and Activity, because the time runs on when they are closed.
 */
import { useMutation } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { useApi } from '../../api/api-context.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';

const undoMs = 8_000;
const none: ReadonlySet<string> = new Set();

interface ClearFinished {
  /** Rows to leave out meanwhile. */
  readonly hidden: ReadonlySet<string>;
  readonly clear: (jobs: readonly JobView[]) => void;
  readonly undo: () => void;
}

const ClearFinishedContext = createContext<ClearFinished | null>(null);

export function ClearFinishedProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useApi();
  const [hidden, setHidden] = useState(none);
  const clearing = useMutation({
    mutationFn: () => client.jobs.clearFinished(),
    onSettled: () => setHidden(none),
  });
  const commit = useEffectEvent(() => clearing.mutate());

  useEffect(() => {
    if (hidden.size === 0) return;
    const timer = setTimeout(commit, undoMs);
    return () => clearTimeout(timer);
  }, [hidden]);

  useShortcut('z', () => setHidden(none), { isActive: hidden.size > 0 });

  const value = useMemo(
    () => ({
      hidden,
      clear: (jobs: readonly JobView[]) => setHidden(finishedIds(jobs)),
      undo: () => setHidden(none),
    }),
    [hidden],
  );
  return <ClearFinishedContext value={value}>{children}</ClearFinishedContext>;
}

export function useClearFinished(): ClearFinished {
  const value = useContext(ClearFinishedContext);
  invariant(value, 'useClearFinished is used inside a ClearFinishedProvider');
  return value;
}

function finishedIds(jobs: readonly JobView[]): ReadonlySet<string> {
  return new Set(jobs.filter((job) => isFinalJobState(job.state)).map((job) => job.id));
}
