/** Has the system's own parts of the window (its frame, menus, dialogs) follow light and dark as set. */
import type { SettingsDesk } from '../../services/settings/settings.ts';
import type { ElectronParts } from './electron-parts.ts';

/** The result ends it. */
export function followScheme(
  { nativeTheme }: Pick<ElectronParts, 'nativeTheme'>,
  settings: Pick<SettingsDesk, 'get' | 'listen'>,
): () => void {
  const show = (): void => {
    const { colorScheme } = settings.get();
    nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme;
  };
  show();
  return settings.listen(show);
}
