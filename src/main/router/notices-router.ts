/** `notices.*`: notifications that windows show, and what waits for the user's word to be sent. */
import type { Notice } from '../../shared/domain/notice.ts';
import type { Deliveries } from '../engine/outbox/deliveries.ts';
import type { Implementer } from './implementer.ts';

/** The windows' side of notifications. */
export interface NoticeWindows {
  subscribe(isLooking: boolean, signal: AbortSignal): AsyncIterable<Notice>;
  confirm(id: string): void;
}

export type HeldDeliveries = Pick<Deliveries<never>, 'countHeld' | 'release' | 'discard'>;

interface NoticesParts {
  readonly notices: NoticeWindows;
  readonly deliveries: HeldDeliveries;
}

export function createNoticesRouter(os: Implementer, { notices, deliveries }: NoticesParts) {
  return {
    stream: os.notices.stream.handler(async function* ({ input, signal }) {
      // In-process callers may give no signal; their stream ends when they stop reading.
      yield* notices.subscribe(input.isLooking, signal ?? new AbortController().signal);
    }),
    delivered: os.notices.delivered.handler(({ input }) => notices.confirm(input.id)),
    held: os.notices.held.handler(() => ({ ...deliveries.countHeld() })),
    release: os.notices.release.handler(async () => ({ count: await deliveries.release() })),
    discard: os.notices.discard.handler(async () => ({ count: await deliveries.discard() })),
  };
}
