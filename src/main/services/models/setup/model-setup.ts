/** What the user sets about models; what waited for it goes on by itself. */

import { AppError } from '../../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../../shared/domain/failures.ts';
import type { HoldReason } from '../../../../shared/domain/job-state.ts';
import type { Budget } from '../../../../shared/domain/models/budget.ts';
import type { Consent, ConsentScope } from '../../../../shared/domain/models/consent.ts';
import type { ModelPrice } from '../../../../shared/domain/models/cost.ts';
import { type ModelUse, modelUses } from '../../../../shared/domain/models/model-use.ts';
import type { Provider, ProviderSettings } from '../../../../shared/domain/models/provider.ts';
import { createListeners, type Listeners } from '../../settings/listeners.ts';
import type { ModelServers } from '../asking/model-servers.ts';
import type { ModelStore, NamedModel, Write } from '../model-store.ts';
import type { Spending } from '../spending/spending.ts';
import type { ModelKeys } from './model-keys.ts';

/** Jobs that wait for what is set here. */
export interface WaitingJobs {
  retry(id: string): Promise<unknown>;
  lookAgain(reasons: readonly HoldReason[]): Promise<void>;
  noteMended(codes: readonly FailureCode[], key?: string): Promise<void>;
}

interface SetupParts<Tx> {
  readonly store: Omit<ModelStore<Tx>, 'calls' | 'remembered'>;
  /** Tells the backups of a change. */
  readonly write: Write<Tx>;
  readonly keys: ModelKeys;
  readonly servers: Pick<ModelServers, 'reachOf' | 'concurrencyKeyOf'>;
  readonly spending: Pick<Spending, 'spent'>;
  readonly jobs: WaitingJobs;
  readonly newId: () => string;
}

export type ModelSetupDesk = ReturnType<typeof createModelSetup> & Pick<Listeners, 'listen'>;

/** What another key, address or switch of a provider may mend. */
const mendedByProvider: readonly FailureCode[] = [
  ...(['provider-auth', 'provider-quota', 'private-host-refused', 'address-refused'] as const),
  'secrets-unsafe',
  ...(['model-missing', 'model-server-strange', 'secret-unreadable'] as const),
];

// Over 50 lines: what may be set, each a few lines, over one set of parts.
export function createModelSetup<Tx>(parts: SetupParts<Tx>) {
  const { store, keys, servers, jobs } = parts;
  const listeners = createListeners();

  /** @param what is set, as the trail has it */
  async function write(what: Readonly<Record<string, unknown>>, work: (tx: Tx) => void) {
    await parts.write((tx) => {
      work(tx);
      store.audit.note(tx, what);
    });
    listeners.tell();
  }

  async function viewOf(provider: Provider) {
    const { id, type, name, baseUrl, allowsPrivateHosts } = provider;
    return {
      ...{ id, type, name, baseUrl, allowsPrivateHosts, reach: servers.reachOf(baseUrl) },
      hasKey: await keys.has(provider),
      keyVariable: keys.canKeep() ? null : keys.variableOf(provider),
    };
  }

  async function noteChoice(): Promise<void> {
    // Another model may need no consent, or that of another provider.
    await jobs.noteMended(['model-none', 'model-missing', 'model-consent-needed']);
    await jobs.lookAgain(['model-server', 'budget']);
  }

  async function notePrices(): Promise<void> {
    await jobs.noteMended(['model-price-missing']);
    await jobs.lookAgain(['budget']);
  }

  async function goOn(scope: ConsentScope): Promise<void> {
    await Promise.all(store.payloads.listJobs(scope).map((id) => jobs.retry(id)));
  }

  function known(id: string): Provider {
    const provider = store.providers.get(id);
    if (provider === null) throw new AppError('model-none');
    return provider;
  }

  async function setConsent(scope: ConsentScope, consent: Consent | null): Promise<void> {
    known(scope.providerId);
    await write({ what: 'consent', ...scope, consent }, (tx) =>
      store.consents.save(tx, scope, consent),
    );
    if (consent !== null) await goOn(scope);
  }

  return {
    listen: listeners.listen,
    async get() {
      const choices = modelUses.map((use) => [use, store.choices.find(use)] as const);
      return {
        providers: await Promise.all(store.providers.list().map(viewOf)),
        choices: Object.fromEntries(choices) as Record<ModelUse, NamedModel | null>,
        consents: store.consents.list(),
        prices: store.prices.list(),
        budget: store.budget.read(),
        spent: parts.spending.spent(),
        canKeepKeys: keys.canKeep(),
      };
    },
    async addProvider(settings: ProviderSettings, key: string | null): Promise<string> {
      const provider = { id: parts.newId(), ...settings };
      if (key !== null) await keys.set(provider, key);
      await write({ what: 'provider-added', ...provider }, (tx) =>
        store.providers.add(tx, provider),
      );
      return provider.id;
    },
    /**
     * `key`: undefined, it stays as it is. Another address is asked for consent anew, and another
     * host is not told the key of the one before.
     */
    async changeProvider(id: string, settings: ProviderSettings, key?: string | null) {
      const before = known(id);
      const provider = { id, ...settings };
      const isOtherHost = new URL(settings.baseUrl).host !== new URL(before.baseUrl).host;
      const kept = key === undefined && isOtherHost ? null : key;
      if (kept !== undefined) await keys.set(provider, kept);
      await write({ what: 'provider-changed', ...provider }, (tx) => {
        store.providers.change(tx, provider);
        if (settings.baseUrl !== before.baseUrl) store.consents.removeOf(tx, id);
      });
      await jobs.noteMended(mendedByProvider, servers.concurrencyKeyOf(before));
      await jobs.lookAgain(['model-server']);
    },
    async removeProvider(id: string): Promise<void> {
      const provider = known(id);
      await write({ what: 'provider-removed', id }, (tx) => store.providers.remove(tx, id));
      await keys.set(provider, null);
      await jobs.noteMended(mendedByProvider, servers.concurrencyKeyOf(provider));
      await noteChoice();
    },
    async choose(use: ModelUse, choice: NamedModel | null): Promise<void> {
      if (choice !== null) known(choice.providerId);
      await write({ what: 'choice', use, choice }, (tx) => store.choices.save(tx, use, choice));
      await noteChoice();
    },
    async setPrice(priced: NamedModel, price: ModelPrice | null): Promise<void> {
      known(priced.providerId);
      await write({ what: 'price', ...priced, price }, (tx) =>
        store.prices.save(tx, priced, price),
      );
      await notePrices();
    },
    async setBudget(budget: Budget): Promise<void> {
      await write({ what: 'budget', ...budget }, (tx) => store.budget.save(tx, budget));
      await notePrices();
    },
    setConsent,
    /** What a job would send, while it waits for a word about it; null: it does not. */
    preview(jobId: string) {
      const payload = store.payloads.get(jobId);
      if (payload === null) return null;
      const { name, baseUrl } = known(payload.providerId);
      return { ...payload, providerName: name, host: new URL(baseUrl).host };
    },
    /** For this job and all that wait for the same; false: it does not ask (any more). */
    async answer(jobId: string, consent: Consent): Promise<boolean> {
      const payload = store.payloads.get(jobId);
      if (payload === null) return false;
      await setConsent({ providerId: payload.providerId, use: payload.use }, consent);
      return true;
    },
  };
}
