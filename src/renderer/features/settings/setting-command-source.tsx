/** Offers everything that can be set to the palette: "Change: …" leads to its control. Shows nothing. */
import { useLingui } from '@lingui/react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api-context.tsx';
import { useCommandSource } from '../commands/commands-provider.tsx';

/** As many as help somebody who types a word. */
const shownAtMost = 6;

export function SettingCommandSource() {
  const { i18n } = useLingui();
  const { queries, queryClient } = useApi();
  const navigate = useNavigate();
  useCommandSource({
    id: 'settings',
    title: i18n.t({ id: 'room.settings', message: 'Settings' }),
    async search(query) {
      // Fetched by the first search, with what it searches by.
      const { listSettings } = await import('./setting-entries.ts');
      const { searchSettings } = await import('./search-settings.ts');
      const { kinds } = await queryClient.ensureQueryData(queries.settings.kinds.queryOptions());
      const info = await queryClient.ensureQueryData(queries.system.info.queryOptions());
      const entries = listSettings(i18n, kinds, info.host === 'electron');
      return searchSettings(entries, query)
        .slice(0, shownAtMost)
        .map(({ address, title, sectionName, effect }) => ({
          id: address,
          title:
            sectionName === ''
              ? title
              : i18n.t({
                  id: 'commands.change-setting',
                  message: 'Change: {title}',
                  values: { title },
                }),
          detail: sectionName || effect,
          run: () => void navigate(address),
        }));
    },
  });
  return null;
}
