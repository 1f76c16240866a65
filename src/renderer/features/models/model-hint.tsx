/** One quiet line where a model could help and none is set up; put away for ever by one click. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useUndo } from '../undo/undo-provider.tsx';

export function ModelHint({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui();
  const { isWanted, putAway } = useHint();
  if (!isWanted) return null;
  return (
    <Notice
      tone="plain"
      icon={<IconSparkles size={18} stroke={1.7} aria-hidden="true" />}
      action={
        <>
          <Button component={Link} to="/settings/models" variant="light" size="compact-sm">
            {i18n.t({ id: 'model-hint.set-up', message: 'Set one up' })}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => void putAway()}>
            {i18n.t({ id: 'model-hint.away', message: 'Don’t say this again' })}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Notice>
  );
}

function useHint() {
  const { i18n } = useLingui();
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const options = queries.settings.get.queryOptions();
  const { data: settings } = useQuery(options);
  const { data: setup } = useQuery({
    ...queries.models.get.queryOptions(),
    enabled: settings?.showsModelHints === true,
  });
  const set = async (showsModelHints: boolean): Promise<void> => {
    queryClient.setQueryData(options.queryKey, await client.settings.set({ showsModelHints }));
  };
  return {
    isWanted: settings?.showsModelHints === true && setup?.providers.length === 0,
    async putAway() {
      await set(false);
      undo.offer({
        id: 'model-hints',
        title: i18n.t({
          id: 'model-hint.gone',
          message: 'Nightshift says no more where a model could help.',
        }),
        undo: () => set(true),
      });
    },
  };
}
