/** The secret that lets a client in: made anew at each start, and never stored in a page. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 32 random bytes as 43 characters that fit into a URL and a WebSocket subprotocol. */
export function createAccessToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time; hashing first hides the length too. */
export function isSameToken(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** The token of an `Authorization: Bearer` header, or an empty string. */
export function bearerToken(request: IncomingMessage): string {
  return /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** Browsers cannot set headers on a WebSocket, so the token rides among the subprotocols. */
export function subprotocolToken(request: IncomingMessage): string {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  const token = offered.map((name) => name.trim()).find((name) => name.startsWith('token.'));
  return token?.slice('token.'.length) ?? '';
}
