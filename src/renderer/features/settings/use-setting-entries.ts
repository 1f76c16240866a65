import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { listSettings, type SettingEntry } from './setting-entries.ts';

/** Everything that can be set in this host. */
export function useSettingEntries(): readonly SettingEntry[] {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { data } = useQuery(queries.settings.kinds.queryOptions());
  const { data: info } = useQuery(queries.system.info.queryOptions());
  const isElectron = info?.host === 'electron';
  return useMemo(() => listSettings(i18n, data?.kinds ?? [], isElectron), [i18n, data, isElectron]);
}
