/** `settings.*`: what the user may set. */
import type { SettingsDesk } from '../services/settings/settings.ts';
import type { Implementer } from './implementer.ts';

export function createSettingsRouter(os: Implementer, settings: SettingsDesk) {
  return {
    get: os.settings.get.handler(() => settings.get()),
    set: os.settings.set.handler(({ input }) => settings.set(input)),
  };
}
