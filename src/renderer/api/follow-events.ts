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

/** A stream that a host does not offer fails at its first event; a quiet one lives on this long. */
const provenMs = 1_000;

export function followEvents(options: FollowOptions): ObservableValue<StreamState> {
  const { client, onEvent, signal, pause = realPause } = options;
  const state = createObservableValue<StreamState>('connecting');
  let lastSeq: number | undefined;
  let failedTries = 0;

  const followOnce = async (): Promise<void> => {
    const after = lastSeq === undefined ? {} : { after: lastSeq };
    const events = await client.events.stream(after, { signal });
    const ending = new AbortController();
    void pause(provenMs, ending.signal).then(() => ending.signal.aborted || state.set('live'));
    try {
      for await (const event of events) {
        state.set('live');
        failedTries = 0;
        if ('seq' in event) lastSeq = event.seq;
        onEvent(event);
      }
    } finally {
      ending.abort();
    }
  };
  const follow = async (): Promise<void> => {
    while (!signal.aborted) {
      // Cut off, or not offered by this host: both are met by polling and by trying again.
      await followOnce().catch(() => {});
      if (signal.aborted) return;
      state.set('missing');
      failedTries += 1;
      await pause(retryDelayMs(failedTries), signal);
    }
  };
  void follow();
  return state;
}
