/** Sets servers up, changes and removes them. A key is handed on, and kept nowhere here. */
import type { ConnectionTrial } from '../../../shared/contract/models.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ProviderDraft } from './provider-draft.ts';

export function useProviderActs(renew: () => Promise<void>) {
  const { client, queries, queryClient } = useApi();

  /** What a server said before it was changed says nothing any more. */
  const forget = (id: string): void => {
    queryClient.removeQueries({ queryKey: queries.models.test.queryKey({ input: { id } }) });
  };

  return {
    /** @param trial what such a server said a moment ago */
    async save({ id, settings, key }: ProviderDraft, trial: ConnectionTrial | null): Promise<void> {
      if (id === null) {
        const added = await client.models.addProvider({ settings, key: key ?? null });
        const asked = queries.models.test.queryKey({ input: { id: added.id } });
        if (trial?.isOk) queryClient.setQueryData(asked, trial);
      } else {
        await client.models.changeProvider({ id, settings, ...(key !== undefined && { key }) });
        forget(id);
      }
      await renew();
    },
    async remove(id: string): Promise<void> {
      await client.models.removeProvider({ id });
      forget(id);
      await renew();
    },
    test: ({ settings, key }: ProviderDraft) => client.models.test({ settings, key: key ?? null }),
  };
}

export type ProviderActs = ReturnType<typeof useProviderActs>;
