/**
 * Clears finished rows: hidden at once, removed only when the time for "Undo" has passed. Lives
 * above the tray and Activity, because the time runs on when they are closed.
 */
import { useLingui } from '@lingui/react';
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
import { invariant } from '../../../shared/std/invariant.ts';
import { useApi } from '../../api/api-context.tsx';
import { useUndo } from '../undo/undo-provider.tsx';
import { clearedWords } from './cleared-words.ts';
import { isFinishedRow, toRows, type WorkList, type WorkRow } from './work-list.ts';

const undoMs = 8_000;
/** How the undo stack knows it. */
const actId = 'jobs.clear-finished';
const none: ReadonlySet<string> = new Set();

interface ClearFinished {
  /** Rows to leave out meanwhile. */
  readonly hidden: ReadonlySet<string>;
  readonly clear: (work: WorkList) => void;
  readonly undo: () => void;
}

const ClearFinishedContext = createContext<ClearFinished | null>(null);

export function ClearFinishedProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui();
  const { client } = useApi();
  const undoDesk = useUndo();
  const [hidden, setHidden] = useState(none);
  const clearing = useMutation({
    mutationFn: (upToSeq: number) => client.jobs.clearFinished({ upToSeq }),
    onSettled: () => setHidden(none),
  });
  const [upToSeq, setUpToSeq] = useState(0);
  const commit = useEffectEvent(() => {
    undoDesk.withdraw(actId);
    clearing.mutate(upToSeq);
  });

  useEffect(() => {
    if (hidden.size === 0) return;
    const timer = setTimeout(commit, undoMs);
    return () => clearTimeout(timer);
  }, [hidden]);

  const value = useMemo(
    () => ({
      hidden,
      clear(work: WorkList) {
        const finished = toRows(work).filter(isFinishedRow);
        setHidden(new Set(finished.map(({ id }) => id)));
        // What ends while "Undo" is offered was not among them, and is not to be removed with them.
        setUpToSeq(Math.max(0, ...finished.map(seqOf)));
        if (finished.length === 0) return;
        undoDesk.offer({
          id: actId,
          title: i18n.t(clearedWords(finished.length)),
          undo: () => setHidden(none),
          isToldInPlace: true,
        });
      },
      undo: () => undoDesk.undo(actId),
    }),
    [hidden, i18n, undoDesk],
  );
  return <ClearFinishedContext value={value}>{children}</ClearFinishedContext>;
}

function seqOf(row: WorkRow): number {
  return row.type === 'job' ? row.job.seq : row.batch.seq;
}

export function useClearFinished(): ClearFinished {
  const value = useContext(ClearFinishedContext);
  invariant(value, 'useClearFinished is used inside a ClearFinishedProvider');
  return value;
}
