/**
 * Who may speak to the loopback server. Listening on 127.0.0.1 is no defence by itself: any page
 * in any browser on this computer can send requests there, and DNS rebinding makes them look
 * same-origin. So the Host must be ours, the Origin (where there is one) must be ours, and the
 * caller must hold this launch's token.
 */
import type { IncomingMessage } from 'node:http';
import { isSameToken } from '../http/access-token.ts';
import type { RefusalStatus } from '../http/http-refusal.ts';

export interface RequestGuard {
  /** For whatever anyone may see: 421 for a foreign Host, 403 for a foreign Origin, else null. */
  checkAddress(request: IncomingMessage): RefusalStatus | null;
  /** The same, and 401 without the token. */
  checkCaller(request: IncomingMessage, token: string): RefusalStatus | null;
}

export function createRequestGuard(port: number, expectedToken: string): RequestGuard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);

  function checkAddress({ headers: { host, origin } }: IncomingMessage): RefusalStatus | null {
    if (host === undefined || !hosts.includes(host.toLowerCase())) return 421;
    // `null` is what sandboxed frames and files send: foreign too.
    if (origin !== undefined && !origins.includes(origin.toLowerCase())) return 403;
    return null;
  }

  return {
    checkAddress,
    checkCaller: (request, token) =>
      checkAddress(request) ?? (isSameToken(token, expectedToken) ? null : 401),
  };
}
