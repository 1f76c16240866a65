/**
 * OpenAI's client, for one call of one server: it writes requests and reads replies, and everything
 * else is taken out of its hands. Its retries, its logging, what it reads from the environment and
 * the headers by which it tells of this computer are off; the guarded fetch carries what it sends.
 */
import { OpenAI } from 'openai/client';
import { AppError, type CallTraffic } from '../../shared/domain/app-error.ts';
import { providerReach } from '../../shared/domain/models/provider-reach.ts';
import { createGuardedFetch, type FetchedServer } from '../guarded-fetch/guarded-fetch.ts';
import type { NetworkParts } from '../guarded-fetch/open-socket.ts';
import { refuseStrangePages } from './refuse-strange-pages.ts';
import { type FailedCall, toModelError } from './to-model-error.ts';

export interface ModelCallScope {
  readonly network: NetworkParts;
  readonly signal: AbortSignal;
  /** Bytes of one reply that are taken at most. */
  readonly maxBytes: number;
  /** What is asked, for sentences. Null: the server itself. */
  readonly model: string | null;
  /** Whether it is asked to hold the model to a schema. */
  readonly hasForm: boolean;
}

export interface ModelClient {
  readonly openai: OpenAI;
  traffic(): CallTraffic;
  /** What is known of the call for telling its failures. */
  readonly failed: FailedCall;
}

/** The guarded fetch gives up long before. */
const NEVER_MS = 2_147_483_647;

/**
 * Runs `call` with a client of its own; no connection is left when it has settled.
 *
 * @throws the signal's reason, or AppError with the bytes that had gone and come by then
 */
export async function withModelClient<T>(
  server: FetchedServer,
  scope: ModelCallScope,
  call: (client: ModelClient) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const signal = AbortSignal.any([scope.signal, ending.signal]);
  const { network, maxBytes } = scope;
  const guarded = createGuardedFetch({ server, network, maxBytes, signal });
  const values = { server: server.name, ...(scope.model !== null && { model: scope.model }) };
  const isPlain = new URL(server.baseUrl).protocol === 'http:';
  const isOpen = isPlain && providerReach(server.baseUrl) === 'elsewhere';
  const failed = { key: server.key, values, hasForm: scope.hasForm };
  const openai = new OpenAI({
    baseURL: server.baseUrl,
    // It wants one; the guarded fetch has the real one, and writes all headers.
    apiKey: 'unused',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: NEVER_MS,
    logLevel: 'off',
    fetch: async (input, init) =>
      refuseStrangePages(await guarded.fetch(input, init), { values, isOpen }),
  });
  try {
    return await call({ openai, traffic: guarded.traffic, failed });
  } catch (error) {
    scope.signal.throwIfAborted();
    const { code, retryAfter, cause } = toModelError(error, failed);
    const traffic = guarded.traffic();
    const told = retryAfter !== undefined && { retryAfter };
    throw new AppError(code, { values, traffic, cause, ...told });
  } finally {
    ending.abort();
  }
}
