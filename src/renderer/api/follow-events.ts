/** Follows the stream of changes for as long as the window lives, and goes on where it was cut. */
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Client } from './client.ts';
import { createObservableValue, type ObservableValue } from './observable-value.ts';
import { type Pause, pause as realPause } from './pause.ts';
import { retryDelayMs } from './retry-delay.ts';

/** `missing`: tried and not to be had right now, so that queries must ask again by themselves. */
export type StreamState = 'connecting' | 'live' | 'missing';

interface FollowOptions {
  readonly client: Pick<Client, 'events'>;
  readonly onEvent: (event: AppEvent) => void;
  readonly signal: AbortSignal;
  readonly pause?: Pause;
}

export function followEvents(options: FollowOptions): ObservableValue<StreamState> {
  const { client, onEvent, signal, pause = realPause } = options;
  const state = createObservableValue<StreamState>('connecting');

  const follow = async (): Promise<void> => {
    let lastSeq: number | undefined;
    for (let failedTries = 0; !signal.aborted; ) {
      try {
        const events = await client.events.stream(lastSeq === undefined ? {} : { after: lastSeq }, {
          signal,
        });
        state.set('live');
        for await (const event of events) {
          failedTries = 0;
          if ('seq' in event) lastSeq = event.seq;
          onEvent(event);
        }
      } catch {
        // Cut off, or not offered by this host: both are met by polling and by trying again.
      }
      if (signal.aborted) return;
      state.set('missing');
      failedTries += 1;
      await pause(retryDelayMs(failedTries), signal);
    }
  };
  void follow();
  return state;
}
