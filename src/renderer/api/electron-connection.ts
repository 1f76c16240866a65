/** The line to the main process in the Electron app: one MessagePort that the preload hands over. */
import { RPCLink } from '@orpc/client/message-port';
import { AppError } from '../../shared/domain/app-error.ts';
import { invariant } from '../../shared/std/invariant.ts';
import type { Channel, Connection } from './connection.ts';

/** What the preload shows to the page. */
export interface ElectronBridge {
  /** Gives one grant a file, in the same order. */
  grantFiles(files: readonly File[]): Promise<readonly string[]>;
}

declare global {
  interface Window {
    readonly nightshift?: ElectronBridge;
  }
}

const portTimeoutMs = 10_000;

export function createElectronConnection(bridge: ElectronBridge, page: Window): Connection {
  return {
    open: async (signal) => toChannel(await receivePort(page, signal)),
    async grantFile(file) {
      const [grant] = await bridge.grantFiles([file]);
      if (grant === undefined) throw new AppError('file-missing');
      return grant;
    },
    async grantFiles(files) {
      const grants = await bridge.grantFiles(files);
      if (grants.length !== files.length) throw new AppError('file-missing');
      return grants;
    },
  };
}

/** Says that the page is ready, and waits for the port that answers it. */
function receivePort(page: Window, signal: AbortSignal): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const given = AbortSignal.any([signal, AbortSignal.timeout(portTimeoutMs)]);
    const stopListening = new AbortController();
    given.addEventListener('abort', () => {
      stopListening.abort();
      reject(given.reason);
    });
    const handleMessage = (event: MessageEvent): void => {
      // Only the preload shares this very window; frames and other windows are not listened to.
      if (event.source !== page || event.data?.type !== 'nightshift:port') return;
      const [port] = event.ports;
      invariant(port, 'the preload sends a port');
      stopListening.abort();
      resolve(port);
    };
    page.addEventListener('message', handleMessage, { signal: stopListening.signal });
    page.postMessage({ type: 'nightshift:ready' }, page.location.origin);
  });
}

function toChannel(port: MessagePort): Channel {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  port.addEventListener('close', () => resolve());
  const link = new RPCLink({ port });
  port.start();
  return {
    link,
    closed,
    close() {
      port.close();
      // A port tells only the other side that it was closed here.
      resolve();
    },
  };
}
