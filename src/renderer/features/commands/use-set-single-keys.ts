import { useApi } from '../../api/api-context.tsx';
import { useSingleKeys } from './single-keys.ts';

/** The switch for shortcuts of a single key: at once in this window, and kept for all of them. */
export function useSetSingleKeys(): (isOn: boolean) => void {
  const { client, queries, queryClient } = useApi();
  const [, setSingleKeys] = useSingleKeys();
  return (hasSingleKeys) => {
    setSingleKeys(hasSingleKeys);
    const queryKey = queries.settings.get.queryKey();
    client.settings
      .set({ hasSingleKeys })
      .then((settings) => queryClient.setQueryData(queryKey, settings))
      // Without an answer it holds in this window until it is asked again.
      .catch(() => queryClient.invalidateQueries({ queryKey }));
  };
}
