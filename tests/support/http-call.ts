/** HTTP and WebSocket requests with every header under the test's control. */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';

interface Call {
  readonly method?: string;
  /** Sent as it stands. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Sends one request to a port of 127.0.0.1. */
export function httpCall(port: number, { method = 'GET', path, headers, body }: Call) {
  return new Promise<Answer>((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...headers },
      agent: false,
    };
    const sent = request(options, async (response) => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, headers, body: await text(response) });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Opens a WebSocket, or gives the HTTP status with which it was refused. */
export function openSocket(
  port: number,
  {
    path = '/rpc',
    protocols,
    headers = {},
  }: {
    readonly path?: string;
    readonly protocols: readonly string[];
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const url = `ws://127.0.0.1:${port}${path}`;
    const socket = new WebSocket(url, [...protocols], { headers: { ...headers } });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (sent, response) => {
      sent.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}
