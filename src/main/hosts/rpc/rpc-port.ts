/** The contract over a message port, as Electron's windows use it. */
import { maxMessageBytes, type RpcLine, type RpcServer } from './rpc-line.ts';

/** What Electron's `MessagePortMain` and Node's `MessagePort` share, in Electron's shape. */
export interface RpcPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** Serves one port until it closes; a page that sends what no client of ours sends loses it. */
export function servePort(rpc: RpcServer, port: RpcPort): void {
  rpc.serve(toLine(port));
  port.start();
}

function toLine(port: RpcPort): RpcLine {
  const isAcceptable = (data: unknown): boolean =>
    (typeof data === 'string' && data.length <= maxMessageBytes) ||
    (data instanceof Uint8Array && data.byteLength <= maxMessageBytes);

  function addEventListener(event: string, listener: (event: never) => void): void {
    if (event === 'close') port.on('close', () => listener(undefined as never));
    if (event !== 'message') return;
    port.on('message', ({ data }) => {
      if (isAcceptable(data)) listener({ data } as never);
      else port.close();
    });
  }
  return { addEventListener, send: (message: unknown) => port.postMessage(message) } as RpcLine;
}
