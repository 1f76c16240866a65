import { safe } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import type { ProfileSection } from '../../../shared/domain/profile/section-rules.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAutosave } from './use-autosave.ts';

type Changes = Readonly<Record<string, string[] | null>>;

/** Saves the fields of a fact as they are typed; one that is new is added with its first value. */
export function useFactEditor(section: ProfileSection, fact: ProfileFact | null) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const known = useRef({ id: fact?.id ?? null, revision: fact?.revision ?? 0 });

  async function save(changes: Changes): Promise<boolean> {
    const { id, revision } = known.current;
    if (id === null) return add(changes);
    const { error, data, isDefined } = await safe(client.profile.edit({ id, revision, changes }));
    if (isDefined && error.code === 'CONFLICT') return false;
    if (error) throw error;
    known.current = { id, ...data };
    return true;
  }

  async function add(changes: Changes): Promise<boolean> {
    const fields = Object.fromEntries(Object.entries(changes).filter(hasValues));
    if (Object.keys(fields).length > 0)
      known.current = await client.profile.add({ section, fields });
    return true;
  }

  return useAutosave<Changes>({
    join: (earlier, later) => ({ ...earlier, ...later }),
    async save(changes) {
      const isSaved = await save(changes);
      void queryClient.invalidateQueries({ queryKey: queries.profile.get.key() });
      return isSaved;
    },
  });
}

function hasValues(entry: [string, string[] | null]): entry is [string, string[]] {
  return entry[1] !== null && entry[1].length > 0;
}
