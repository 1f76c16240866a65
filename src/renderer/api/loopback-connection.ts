/** The line to the main process in a browser tab: a WebSocket for calls, HTTP for files. */
import { RPCLink } from '@orpc/client/websocket';
import { AppError } from '../../shared/domain/app-error.ts';
import { fileFrame } from '../../shared/std/file-frames.ts';
import type { Channel, Connection } from './connection.ts';

interface LoopbackOptions {
  /** Where the page came from; calls go back to the same host. */
  readonly origin: URL;
  readonly token: string;
}

export function createLoopbackConnection({ origin, token }: LoopbackOptions): Connection {
  return {
    async open(signal) {
      const address = new URL('/rpc', origin);
      address.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:';
      // The token rides in a subprotocol, because a page cannot set headers on a WebSocket.
      const socket = new WebSocket(address, ['nightshift', `token.${token}`]);
      socket.binaryType = 'arraybuffer';
      await opened(socket, signal);
      return toChannel(socket);
    },
    async grantFile(file) {
      const answer = await send(`/upload?name=${encodeURIComponent(file.name)}`, file);
      if (hasGrant(answer)) return answer.grant;
      throw new AppError('internal-error');
    },
    async grantFiles(files) {
      // Only put together: the browser reads the files as it sends them.
      const parts = files.flatMap((file) => [fileFrame(file.name, file.size), file]);
      const answer = await send('/upload-portion', new Blob(parts));
      if (hasGrants(answer) && answer.grants.length === files.length) return answer.grants;
      throw new AppError('internal-error');
    },
  };

  /** What is wrong with a file comes as an import's outcome; here only the way there can fail. */
  async function send(path: string, body: Blob): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
    };
    const response = await fetch(new URL(path, origin), { method: 'POST', headers, body });
    if (response.ok) return response.json().catch(() => null);
    throw new AppError('internal-error', { cause: response.status });
  }
}

function opened(socket: WebSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('close', () => reject(new AppError('internal-error')), { once: true });
    signal.addEventListener('abort', () => socket.close(), { once: true });
  });
}

function toChannel(socket: WebSocket): Channel {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.addEventListener('close', () => resolve(), { once: true });
  return { link: new RPCLink({ websocket: socket }), closed, close: () => socket.close() };
}

function hasGrant(answer: unknown): answer is { readonly grant: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'grant' in answer &&
    typeof answer.grant === 'string'
  );
}

function hasGrants(answer: unknown): answer is { readonly grants: readonly string[] } {
  const grants: unknown = answer && (answer as { readonly grants?: unknown }).grants;
  return Array.isArray(grants) && grants.every((grant) => typeof grant === 'string');
}
