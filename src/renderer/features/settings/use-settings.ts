import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  defaultSettings,
  type SettingChanges,
  type SettingName,
  type Settings,
} from '../../../shared/domain/settings.ts';
import { useApi } from '../../api/api-context.tsx';
import { type SaveTarget, useSaving } from './saving.tsx';

interface SettingsHandle {
  readonly settings: Settings | undefined;
  readonly isError: boolean;
  readonly refetch: () => void;
  readonly isDefault: (name: SettingName) => boolean;
  readonly set: (target: SaveTarget, changes: SettingChanges) => Promise<boolean>;
  readonly reset: (target: SaveTarget, name: SettingName) => Promise<boolean>;
}

/** All settings, live; a change is shown at once, and taken back where it could not be stored. */
export function useSettings(): SettingsHandle {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { save } = useSaving();
  const options = queries.settings.get.queryOptions();
  const { data: settings, isError, refetch } = useQuery(options);
  const { queryKey } = options;

  async function change(shown: Partial<Settings>, call: () => Promise<Settings>): Promise<void> {
    queryClient.setQueryData(queryKey, (known) => known && { ...known, ...shown });
    try {
      queryClient.setQueryData(queryKey, await call());
    } catch (error) {
      await queryClient.invalidateQueries({ queryKey });
      throw error;
    }
  }

  /** Back to how it is now. */
  function back(names: readonly SettingName[]): (() => Promise<void>) | undefined {
    if (settings === undefined) return undefined;
    const before = Object.fromEntries(names.map((name) => [name, settings[name]]));
    return () => change(before, () => client.settings.set(before));
  }

  return {
    settings,
    isError,
    refetch: () => void refetch(),
    isDefault: (name) =>
      settings === undefined ||
      JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]),
    set: (target, changes) =>
      save(
        target,
        () => change(changes, () => client.settings.set(changes)),
        back(Object.keys(changes) as SettingName[]),
      ),
    reset: (target, name) =>
      save(
        target,
        () =>
          change({ [name]: defaultSettings[name] }, () => client.settings.reset({ names: [name] })),
        back([name]),
      ),
  };
}
