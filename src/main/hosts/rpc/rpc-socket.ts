/** The contract over WebSockets; who may open one is decided by the host before. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxMessageBytes, type RpcLine, type RpcServer } from './rpc-line.ts';

export const rpcPath = '/rpc';
export const rpcSubprotocol = 'nightshift';

export interface RpcSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createRpcSocket(rpc: RpcServer): RpcSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(rpcSubprotocol) ? rpcSubprotocol : false),
  });
  server.on('connection', (socket) => {
    // A client that breaks the protocol or the size limit is closed by ws; nothing else to do.
    socket.on('error', () => {});
    rpc.serve(toPaced(socket));
  });
  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened));
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/**
 * The socket with a `send` that resolves when the system has taken the bytes, so that a slow
 * client slows its own event stream down (which then merges) instead of filling our memory. A send
 * that fails resolves too: the close that follows ends whatever was going on.
 */
function toPaced(socket: WebSocket): RpcLine {
  const send = (message: string | Buffer): Promise<void> =>
    new Promise((resolve) => socket.send(message, () => resolve()));
  return { addEventListener: socket.addEventListener.bind(socket), send };
}
