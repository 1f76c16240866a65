/**
 * `fetch` for one server that the user has set up, and for nothing else: where it connects to is
 * looked at, redirects are not followed, no proxy, cookie or stored connection takes part, what is
 * sent besides the body is written here, and time and size have an end.
 */
import { AppError, type CallTraffic } from '../../shared/domain/app-error.ts';
import { providerReach } from '../../shared/domain/models/provider-reach.ts';
import { invariant } from '../../shared/std/invariant.ts';
import { exchange } from './exchange.ts';
import { guardedConnect } from './guarded-connect.ts';
import type { NetworkParts } from './open-socket.ts';

export interface FetchedServer {
  readonly baseUrl: string;
  /** In the user's words; for sentences. */
  readonly name: string;
  readonly key: string | null;
  readonly allowsPrivateHosts: boolean;
  readonly idleMs: number;
}

export interface GuardedFetchOptions {
  readonly server: FetchedServer;
  readonly network: NetworkParts;
  /** Ends what is under way, down to the socket. */
  readonly signal: AbortSignal;
  /** Bytes of a body that are taken at most. */
  readonly maxBytes: number;
}

export interface GuardedFetch {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** So far, of all calls. */
  traffic(): CallTraffic;
}

/** Longer than any network takes that is there. */
const CONNECT_MS = 10_000;
/** What a header can carry. */
const KEY = /^[\x21-\x7e]+$/;

export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { server, network } = options;
  const base = new URL(server.baseUrl);
  const traffic = { bytesOut: 0, bytesIn: 0 };

  async function fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input);
    invariant(url.origin === base.origin, 'a call stays with its server');
    const { method = 'GET', body = null } = init;
    invariant(body === null || typeof body === 'string', 'bodies are text');
    if (server.key !== null && !KEY.test(server.key)) {
      throw new AppError('provider-auth', { values: { server: server.name } });
    }
    const signal =
      init.signal == null ? options.signal : AbortSignal.any([options.signal, init.signal]);
    const isTls = url.protocol === 'https:';
    const socket = await guardedConnect(
      {
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: Number(url.port) || (isTls ? 443 : 80),
        isTls,
        reach: providerReach(server.baseUrl),
        allowsPrivateHosts: server.allowsPrivateHosts,
        serverName: server.name,
      },
      { network, signal, timeoutMs: CONNECT_MS },
    );
    const { idleMs, key, name: serverName } = server;
    return exchange(
      socket,
      { url, method, body, key },
      { signal, idleMs, serverName, maxBytes: options.maxBytes, traffic },
    );
  }

  return { fetch, traffic: () => ({ ...traffic }) };
}
