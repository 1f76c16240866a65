/** `events.*`: the stream of changes that keeps every window up to date. */
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Subscription } from '../events/event-stream.ts';
import type { Implementer } from './implementer.ts';

export interface EventSource {
  /** Ends when the signal aborts. */
  subscribe(wanted: Subscription, signal: AbortSignal): AsyncIterable<AppEvent>;
}

export function createEventsRouter(os: Implementer, events: EventSource) {
  return {
    stream: os.events.stream.handler(async function* ({ input, signal }) {
      // In-process callers may give no signal; their stream ends when they stop reading.
      yield* events.subscribe(input, signal ?? new AbortController().signal);
    }),
  };
}
