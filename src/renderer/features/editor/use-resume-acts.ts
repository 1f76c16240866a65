import { safe } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import type { ResumeProblem } from '../../../shared/domain/resume-problem.ts';
import { useApi } from '../../api/api-context.tsx';
import { useUndo } from '../undo/undo-provider.tsx';
import type { WorkingCopy } from './working-copy.ts';

export type SaveOutcome =
  | { readonly type: 'saved' }
  /** What was typed could not be written yet; the state of the copy says why. */
  | { readonly type: 'not-saved' }
  | { readonly type: 'unfit'; readonly problems: readonly ResumeProblem[] };

export interface ResumeActs {
  readonly saveVersion: (copy: WorkingCopy, note: string | null) => Promise<SaveOutcome>;
  readonly discard: (copy: WorkingCopy) => Promise<void>;
  /** Begins the copy anew with what is stored. */
  readonly takeStored: (copy: WorkingCopy) => Promise<void>;
  readonly restoreVersion: (number: number) => Promise<void>;
  readonly confirm: (number: number, pointers: readonly string[]) => Promise<void>;
  readonly rename: (title: string | null) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly putBack: () => Promise<void>;
}

/** How the undo stack knows the removal of a résumé. */
export function removedActId(id: string): string {
  return `resume.removed:${id}`;
}

/** What can be done with one résumé; every list and screen that shows it is asked for again. */
export function useResumeActs(id: string): ResumeActs {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { withdraw } = useUndo();
  return useMemo(() => {
    const { resumes } = client;

    async function refresh(): Promise<void> {
      const { list, listRemoved, get, versions } = queries.resumes;
      await Promise.all(
        [list, listRemoved, get, versions].map((query) =>
          queryClient.invalidateQueries({ queryKey: query.key() }),
        ),
      );
    }

    async function takeStored(copy: WorkingCopy): Promise<void> {
      copy.reset(await resumes.get({ id }));
      await refresh();
    }

    return {
      async saveVersion(copy, note) {
        await copy.flush();
        const { save, revision } = copy.get();
        if (save.type !== 'saved' || revision === 0) return { type: 'not-saved' };
        const { error, isDefined } = await safe(resumes.saveVersion({ id, revision, note }));
        if (isDefined && error.code === 'UNFIT') {
          return { type: 'unfit', problems: error.data.problems };
        }
        // Another window was faster: the next save of the copy finds out and asks.
        if (error) return { type: 'not-saved' };
        await takeStored(copy);
        return { type: 'saved' };
      },
      async discard(copy) {
        await copy.flush();
        await resumes.draft.discard({ id });
        await takeStored(copy);
      },
      takeStored,
      async restoreVersion(number) {
        await resumes.restoreVersion({ id, number });
        await refresh();
      },
      async confirm(number, pointers) {
        // Shown at once: the next one may be found right before the answer to this one.
        const filter = { queryKey: queries.resumes.get.key() };
        queryClient.setQueriesData<ResumeDetail>(filter, (cached) =>
          cached?.id === id ? { ...cached, confirmed: [...pointers] } : cached,
        );
        await resumes.confirm({ id, number, pointers: [...pointers] }).finally(refresh);
      },
      async rename(title) {
        await resumes.rename({ id, title });
        await refresh();
      },
      async remove() {
        await resumes.remove({ id });
        await refresh();
      },
      async putBack() {
        await resumes.putBack({ id });
        withdraw(removedActId(id));
        await refresh();
      },
    };
  }, [client, id, queries, queryClient, withdraw]);
}
