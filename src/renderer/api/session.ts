/**
 * Keeps a line to the main process open for as long as the window lives. Calls made while there is
 * none wait for the next one, so that a short interruption is a pause and not an error.
 */
import type { ClientLink } from '@orpc/client';
import type { Channel, Connection } from './connection.ts';
import { createObservableValue, type ObservableValue } from './observable-value.ts';
import { type Pause, pause as realPause } from './pause.ts';
import { retryDelayMs } from './retry-delay.ts';

/** `connecting`: never open yet; `lost`: was open, and is being opened again. */
export type SessionState = 'connecting' | 'open' | 'lost';

export interface Session {
  readonly state: ObservableValue<SessionState>;
  /** Stays the same over all lines. */
  readonly link: ClientLink<Record<never, never>>;
  /** Resolves with the line that is open, or the next one that will be. */
  channel(): Promise<Channel>;
  stop(): void;
}

interface SessionOptions {
  readonly connection: Connection;
  readonly pause?: Pause;
}

export function startSession({ connection, pause = realPause }: SessionOptions): Session {
  const state = createObservableValue<SessionState>('connecting');
  const stopping = new AbortController();
  let next = Promise.withResolvers<Channel>();
  let isOpen = false;

  const keepOpen = async (): Promise<void> => {
    for (let failedTries = 0; !stopping.signal.aborted; ) {
      const channel = await connection.open(stopping.signal).catch(() => null);
      if (channel) {
        failedTries = 0;
        isOpen = true;
        next.resolve(channel);
        state.set('open');
        stopping.signal.addEventListener('abort', channel.close, { once: true });
        await channel.closed;
        isOpen = false;
        next = Promise.withResolvers<Channel>();
        state.set('lost');
      }
      failedTries += 1;
      await pause(retryDelayMs(failedTries), stopping.signal);
    }
  };
  void keepOpen();

  return {
    state,
    channel: () => next.promise,
    link: {
      async call(path, input, options) {
        const channel = isOpen ? await next.promise : await orAborted(next.promise, options.signal);
        return channel.link.call(path, input, options);
      },
    },
    stop: () => stopping.abort(),
  };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
