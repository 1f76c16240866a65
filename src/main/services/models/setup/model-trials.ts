/** Tries model servers out: those that the user set up, and those found on this computer. */
import { AppError } from '../../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../../shared/domain/failures.ts';
import type { ProviderSettings, ProviderType } from '../../../../shared/domain/models/provider.ts';
import type { TaskRunner } from '../../../engine/ports.ts';
import type { ModelServers, TaskServer } from '../asking/model-servers.ts';
import type { ModelStore } from '../model-store.ts';
import type { Ledger } from '../spending/ledger.ts';

export interface FoundServer {
  readonly type: ProviderType;
  readonly baseUrl: string;
  readonly models: readonly string[];
}

export interface Trial {
  readonly isOk: boolean;
  readonly models: readonly string[];
  readonly code: FailureCode | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ModelTrials {
  /** Null: there is no such provider. */
  testSaved(id: string): Promise<Trial | null>;
  testUnsaved(settings: ProviderSettings, key: string | null): Promise<Trial>;
  /** Servers that answer at the usual places of this computer. */
  detect(): Promise<readonly FoundServer[]>;
}

/** Where a program of a type listens when nobody tells it otherwise. */
export interface UsualPlace {
  readonly type: ProviderType;
  readonly name: string;
  readonly baseUrl: string;
}

export const usualPlaces: readonly UsualPlace[] = [
  { type: 'ollama', name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
  { type: 'lm-studio', name: 'LM Studio', baseUrl: 'http://localhost:1234/v1' },
  { type: 'llama-cpp', name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
];

interface TrialParts<Tx> {
  readonly store: Pick<ModelStore<Tx>, 'providers'>;
  readonly ledger: Pick<Ledger<Tx>, 'make'>;
  readonly tasks: Pick<TaskRunner, 'run'>;
  readonly servers: ModelServers;
  readonly places: readonly UsualPlace[];
}

const TRIAL_MS = 20_000;
/** A list of models is at hand where a server runs at all. */
const LOOK_MS = 2_000;

export function createModelTrials<Tx>(parts: TrialParts<Tx>): ModelTrials {
  const { store, ledger, tasks, servers } = parts;

  async function list(server: TaskServer, purpose: 'model-list' | 'model-test', timeoutMs: number) {
    const provider = { ...server, reach: servers.reachOf(server.baseUrl) };
    const free = { model: null, jobId: null, isRedacted: false, tokens: null, price: null };
    const limit = { signal: new AbortController().signal, timeoutMs };
    const input = { server: { ...server, idleMs: timeoutMs } };
    const { models } = await ledger.make({ provider, purpose, ...free }, async () => ({
      ...(await tasks.run('model-list', input, limit)),
      tokens: null,
    }));
    return models;
  }

  async function test(toServer: () => Promise<TaskServer>): Promise<Trial> {
    try {
      const models = await list(await toServer(), 'model-test', TRIAL_MS);
      return { isOk: true, models, code: null, values: {} };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { isOk: false, models: [], code: error.code, values: error.values };
    }
  }

  async function look({ type, name, baseUrl }: UsualPlace): Promise<readonly FoundServer[]> {
    const server = servers.toServer({ type, name, baseUrl, allowsPrivateHosts: false }, null);
    const models = await list(server, 'model-list', LOOK_MS).catch(() => null);
    return models === null ? [] : [{ type, baseUrl, models }];
  }

  return {
    async testSaved(id) {
      const provider = store.providers.get(id);
      return provider && test(() => servers.withKey(provider));
    },
    testUnsaved: (settings, key) => test(async () => servers.toServer(settings, key)),
    detect: async () => (await Promise.all(parts.places.map(look))).flat(),
  };
}
