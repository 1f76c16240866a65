/** Why a request is turned away, as an HTTP status, and how that is said. */
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421 | 426;

/** Answers and closes: a client that was refused gets no second request on this connection. */
export function refuseRequest(response: ServerResponse, status: RefusalStatus): void {
  const body = `${STATUS_CODES[status]}\n`;
  const headers = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(status, { ...headers, Connection: 'close' }).end(body);
}

/** The same for a WebSocket that has not been opened yet. */
export function refuseUpgrade(socket: Duplex, status: RefusalStatus): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
}

/** The path of a request's URL, as sent: not decoded, not normalised. */
export function rawPathOf(request: IncomingMessage): string {
  return (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
}
