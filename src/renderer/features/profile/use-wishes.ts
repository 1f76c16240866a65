import { safe } from '@orpc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAutosave } from './use-autosave.ts';

export interface KeptPreferences {
  readonly preferences: Preferences;
  readonly revision: number;
}

/** Preferences as they were when the form was opened, and anew when another window changed them. */
export function usePreferences() {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const options = queries.profile.preferences.get.queryOptions({ refetchOnMount: 'always' });
  const { data, isError, isFetchedAfterMount, refetch } = useQuery(options);
  const [form, setForm] = useState<KeptPreferences | null>(null);
  /** As this window has saved them last. */
  const own = useRef(0);
  useEffect(() => {
    if (data && isFetchedAfterMount && data.revision > own.current) setForm(data);
    if (data && isFetchedAfterMount) setForm((known) => known ?? data);
  }, [data, isFetchedAfterMount]);

  async function save(preferences: Preferences): Promise<boolean> {
    const revision = Math.max(own.current, form?.revision ?? 0);
    // Told by the event stream before the call answers: it is this window's own.
    own.current = revision + 1;
    const call = client.profile.preferences.save({ preferences, revision });
    const { error, data: saved, isDefined } = await safe(call);
    if (error) own.current = revision;
    if (isDefined && error.code === 'CONFLICT') return false;
    if (error) throw error;
    queryClient.setQueryData(options.queryKey, { preferences, revision: saved.revision });
    return true;
  }

  return { form, isError, refetch, save };
}

/** Saves the whole each time: the last one is the one that counts. */
export function usePreferenceSaving(save: (preferences: Preferences) => Promise<boolean>) {
  return useAutosave<Preferences>({ save, join: (_earlier, later) => later });
}

export function useSearches() {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const key = queries.profile.searches.key();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: key });
  return {
    list: useQuery(queries.profile.searches.list.queryOptions({ refetchOnMount: 'always' })),
    save: useMutation(queries.profile.searches.save.mutationOptions({ onSettled })),
    remove: useMutation(queries.profile.searches.remove.mutationOptions({ onSettled })),
  };
}
