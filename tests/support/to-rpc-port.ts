import type { MessagePort } from 'node:worker_threads';
import type { RpcPort } from '../../src/main/hosts/rpc/rpc-port.ts';

/** One of Node's ports in the shape of Electron's. */
export function toRpcPort(port: MessagePort): RpcPort {
  const on = (event: string, listener: (message?: unknown) => void) =>
    port.on(event, (data?: unknown) => listener(event === 'message' ? { data } : undefined));
  return {
    on: on as RpcPort['on'],
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}
