/** Model servers as a window sees them, and answers of a host that keeps what is set about them. */
import type { ModelSetup, ProviderView } from '../../../src/shared/contract/models.ts';
import { defaultBudget } from '../../../src/shared/domain/models/budget.ts';
import type { ModelUse } from '../../../src/shared/domain/models/model-use.ts';
import type { OutwardCall } from '../../../src/shared/domain/models/outward-call.ts';
import type { FakeHost } from './fake-host.ts';

const none = { structuring: null, vision: null, tailoring: null, transcripts: null };

export function makeSetup(parts: Partial<ModelSetup> = {}): ModelSetup {
  return {
    ...{ providers: [], choices: { ...none, embeddings: null }, consents: [], prices: [] },
    ...{ budget: defaultBudget, spent: { dayMicros: 0, monthMicros: 0 }, canKeepKeys: true },
    ...parts,
  };
}

export const local: ProviderView = {
  ...{ id: '00000000-0000-7000-8000-00000000a001', type: 'ollama', name: 'Ollama' },
  ...{ baseUrl: 'http://localhost:11434/v1', allowsPrivateHosts: false },
  ...{ reach: 'device', hasKey: false, keyVariable: null },
};

export const remote: ProviderView = {
  ...{ id: '00000000-0000-7000-8000-00000000a002', type: 'openai', name: 'Some service' },
  ...{ baseUrl: 'https://models.example.com/v1', allowsPrivateHosts: false },
  ...{ reach: 'elsewhere', hasKey: true, keyVariable: null },
};

/** The same setup, with a model chosen for some uses. */
export function choosing(
  setup: ModelSetup,
  choices: Partial<Record<ModelUse, readonly [provider: ProviderView, model: string]>>,
): ModelSetup {
  const chosen = Object.entries(choices).map(([use, [{ id: providerId }, model]]) => [
    use,
    { providerId, model },
  ]);
  return { ...setup, choices: { ...setup.choices, ...Object.fromEntries(chosen) } };
}

export function makeCall(parts: Partial<OutwardCall> = {}): OutwardCall {
  return {
    id: '00000000-0000-7000-8000-00000000c001',
    startedAt: Date.UTC(2026, 10, 22, 9, 0),
    endedAt: Date.UTC(2026, 10, 22, 9, 0, 2),
    ...{ host: 'models.example.com', reach: 'elsewhere', purpose: 'structuring' },
    ...{ providerName: 'Some service', model: 'small', jobId: null, bytesOut: 3_200, bytesIn: 900 },
    ...{ tokens: { input: 800, output: 200 }, costMicros: 1_200, isEstimate: false },
    ...{ isRedacted: true, code: null },
    ...parts,
  };
}

/** Has the host keep choices, consents, prices and the budget, and list this setup first. */
export function keepModels(host: FakeHost, start: ModelSetup) {
  const kept = { setup: start };
  const change = (parts: Partial<ModelSetup>): object => {
    kept.setup = { ...kept.setup, ...parts };
    return {};
  };
  Object.assign(host.answers, {
    'models.get': () => kept.setup,
    'models.test': () => ({ isOk: true, models: ['small', 'large'], code: null, values: {} }),
    'models.detect': () => ({ servers: [] }),
    'models.choose': ({ use, choice }: { use: ModelUse; choice: null }) =>
      change({ choices: { ...kept.setup.choices, [use]: choice } }),
    'models.setBudget': (budget: ModelSetup['budget']) => change({ budget }),
    'models.setPrice': ({ price, ...place }: { price: object | null }) =>
      change({ prices: (price ? [{ ...place, ...price }] : []) as ModelSetup['prices'] }),
    'models.setConsent': ({ consent, ...place }: { consent: object | null }) =>
      change({ consents: (consent ? [{ ...place, ...consent }] : []) as ModelSetup['consents'] }),
    'models.addProvider': () => ({ id: local.id }),
    'models.changeProvider': () => ({}),
    'models.removeProvider': ({ id }: { id: string }) =>
      change({ providers: kept.setup.providers.filter((one) => one.id !== id) }),
    'ledger.hosts': () => ({ hosts: [], currency: 'USD' }),
    'ledger.list': () => ({ calls: [] }),
  });
  return kept;
}
