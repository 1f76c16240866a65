/** The résumés that were changed since this window opened, above all screens. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { useApi } from '../../api/api-context.tsx';
import { createWorkingCopy, type WorkingCopy, type WorkingState } from './working-copy.ts';

type FindCopy = (detail: ResumeDetail) => WorkingCopy;

const WorkingCopiesContext = createContext<FindCopy | null>(null);

export function WorkingCopiesProvider({ children }: { readonly children: ReactNode }) {
  const { client, queries, queryClient } = useApi();
  const [copies] = useState(() => new Map<string, WorkingCopy>());
  const [find] = useState(() => (detail: ResumeDetail): WorkingCopy => {
    const { id } = detail;
    const known = copies.get(id);
    if (known) return known;
    const copy = createWorkingCopy({
      detail,
      client,
      onSaved(draft) {
        const filter = { queryKey: queries.resumes.get.key() };
        queryClient.setQueriesData<ResumeDetail>(filter, (cached) =>
          cached?.id === id ? { ...cached, draft, draftSavedAt: draft.savedAt } : cached,
        );
      },
    });
    copies.set(id, copy);
    return copy;
  });

  useEffect(() => {
    const flushAll = () => {
      for (const copy of copies.values()) void copy.flush();
    };
    const listening = new AbortController();
    const { signal } = listening;
    // Each of them may be the last that this page hears.
    window.addEventListener('blur', flushAll, { signal });
    window.addEventListener('pagehide', flushAll, { signal });
    document.addEventListener('visibilitychange', flushAll, { signal });
    return () => listening.abort();
  }, [copies]);

  return <WorkingCopiesContext value={find}>{children}</WorkingCopiesContext>;
}

/** The copy of one résumé, and how it stands. */
export function useWorkingCopy(detail: ResumeDetail): {
  readonly copy: WorkingCopy;
  readonly state: WorkingState;
} {
  const find = useContext(WorkingCopiesContext);
  invariant(find, 'useWorkingCopy is used inside a WorkingCopiesProvider');
  const copy = find(detail);
  useEffect(() => copy.adopt(detail), [copy, detail]);
  // What was typed on a screen is on the disk when the screen is left.
  useEffect(() => () => void copy.flush(), [copy]);
  return { copy, state: useSyncExternalStore(copy.subscribe, copy.get) };
}
