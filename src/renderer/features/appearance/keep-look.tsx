/** Makes the window look as it is set, in all windows alike. Shows nothing. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { useSingleKeys } from '../commands/single-keys.ts';
import { showPageLook } from './page-look.ts';
import type { SchemeKeeper } from './scheme-keeper.ts';

export function KeepLook({ keeper }: { readonly keeper: SchemeKeeper }) {
  const { client, queries, queryClient } = useApi();
  const { data } = useQuery(queries.settings.get.queryOptions());
  const [, setSingleKeysOn] = useSingleKeys();
  const hasSingleKeys = data?.hasSingleKeys;
  const keepSingleKeys = useEffectEvent(setSingleKeysOn);

  useEffect(() => {
    if (!data) return;
    keeper.tell(data.colorScheme);
    showPageLook(data);
  }, [keeper, data]);

  useEffect(() => {
    if (hasSingleKeys !== undefined) keepSingleKeys(hasSingleKeys);
  }, [hasSingleKeys]);

  useEffect(
    () =>
      keeper.listen((colorScheme) => {
        const queryKey = queries.settings.get.queryKey();
        client.settings
          .set({ colorScheme })
          .then((settings) => queryClient.setQueryData(queryKey, settings))
          // It stays as it was set: the window shows what is stored.
          .catch(() => queryClient.invalidateQueries({ queryKey }));
      }),
    [keeper, client, queries, queryClient],
  );
  return null;
}
