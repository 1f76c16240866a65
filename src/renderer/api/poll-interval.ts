import type { StreamState } from './follow-events.ts';

/**
 * How often a query asks again by itself: every 2 s, and only while the stream is missing and what
 * it watches may still change.
 */
export function pollIntervalMs(streamState: StreamState, mayChange: boolean): number | false {
  return streamState === 'missing' && mayChange ? 2_000 : false;
}
