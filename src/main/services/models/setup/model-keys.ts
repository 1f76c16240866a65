/** Keys of providers: with the system's keyring, or from the environment where there is none. */
import type { Provider } from '../../../../shared/domain/models/provider.ts';
import { secretVariable } from '../../secrets/secret-variable.ts';
import type { Secrets } from '../../secrets/secrets.ts';

type KeyOwner = Pick<Provider, 'id' | 'baseUrl'>;

export interface ModelKeys {
  /** Null: it has none, and needs none as far as is known. @throws AppError `secret-unreadable` */
  get(provider: KeyOwner): Promise<string | null>;
  has(provider: KeyOwner): Promise<boolean>;
  /** @throws AppError `secrets-unsafe` */
  set(provider: KeyOwner, key: string | null): Promise<void>;
  canKeep(): boolean;
  /** Where a key is read from when it cannot be kept. */
  variableOf(provider: Pick<Provider, 'baseUrl'>): string;
}

const MAX_HOST_LENGTH = 57;

/** Whoever sets the environment does not know ids, but knows the host. */
function hostName({ baseUrl }: Pick<Provider, 'baseUrl'>): string {
  const host = new URL(baseUrl).host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `model-${host.slice(0, MAX_HOST_LENGTH)}`;
}

export function createModelKeys(secrets: Secrets): ModelKeys {
  const nameOf = (provider: KeyOwner): string =>
    secrets.canKeep() ? `model-${provider.id}` : hostName(provider);
  const get = (provider: KeyOwner) => secrets.get(nameOf(provider));
  return {
    get,
    // One that cannot be read any more has to be entered anew.
    has: (provider) =>
      get(provider).then(
        (key) => key !== null,
        () => false,
      ),
    async set(provider, key) {
      if (key !== null) await secrets.set(nameOf(provider), key);
      else if (secrets.canKeep()) await secrets.remove(nameOf(provider));
    },
    canKeep: secrets.canKeep,
    variableOf: (provider) => secretVariable(hostName(provider)),
  };
}
