/** The servers that the user has set up, as calls and jobs need them. */
import { modelKey } from '../../../../shared/domain/models/model-key.ts';
import type { Provider, ProviderSettings } from '../../../../shared/domain/models/provider.ts';
import type { ProviderReach } from '../../../../shared/domain/models/provider-reach.ts';
import type { TaskInput } from '../../../../shared/tasks.ts';
import type { ModelKeys } from '../setup/model-keys.ts';

export type TaskServer = TaskInput<'model-list'>['server'];

export interface ModelServers {
  reachOf(baseUrl: string): ProviderReach;
  concurrencyKeyOf(provider: Pick<Provider, 'id' | 'baseUrl'>): string;
  /** @throws AppError `secret-unreadable` */
  withKey(provider: Provider): Promise<TaskServer>;
  /** Of one that is not saved yet. */
  toServer(settings: ProviderSettings, key: string | null): TaskServer;
}

/** Models on this computer may have to be loaded first, and share it with everything else. */
const IDLE_MS = { device: 120_000, elsewhere: 30_000 } as const;

export function createModelServers(
  keys: Pick<ModelKeys, 'get'>,
  reachOf: (baseUrl: string) => ProviderReach,
): ModelServers {
  function toServer(settings: ProviderSettings, key: string | null): TaskServer {
    const { baseUrl, name, allowsPrivateHosts } = settings;
    return { baseUrl, name, key, allowsPrivateHosts, idleMs: IDLE_MS[reachOf(baseUrl)] };
  }
  return {
    ...{ reachOf, toServer },
    concurrencyKeyOf: ({ id, baseUrl }) => modelKey({ id, reach: reachOf(baseUrl) }),
    withKey: async (provider) => toServer(provider, await keys.get(provider)),
  };
}
