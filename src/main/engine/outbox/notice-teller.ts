/**
 * Tells the user of results by a notification: once, when the stretch of work is over that they
 * came from, and only while the user is away. Who looks at the app sees them there. What is switched
 * off is let be, and in quiet hours everything waits.
 */

import type { NotificationSettings } from '../../../shared/domain/notification-settings.ts';
import type { ReachFailpoint } from '../failpoints.ts';
import type { Clock } from '../ports.ts';
import { isQuiet, isWanted } from './notice-rules.ts';
import { isNeed, type NameOf, toNotice } from './notice-summary.ts';
import type { NoticeEnd, Notifier } from './notifier.ts';
import type { Delivery, Outbox } from './outbox.ts';

const minute = 60_000;
/** Between two notifications: what comes meanwhile is told together. */
export const GAP_MS = minute;
/** Work that never ends must not keep its results for ever. */
export const MAX_WAIT_MS = 30 * minute;
/** Yesterday's results are no news any more. */
export const MAX_AGE_MS = 24 * 60 * minute;
/** More than this have come from something that should have been a batch. */
const MAX_TOGETHER = 2_000;
/** A wall clock may jump, and a write may fail: look again after this at the latest. */
const MAX_SLEEP_MS = minute;

export interface NoticeTeller {
  runOnce(): Promise<void>;
  /** Waits for nobody any more, and cancels its timer. */
  stop(): void;
}

interface NoticeTellerParts<Tx> {
  readonly outbox: Outbox<Tx>;
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly clock: Clock;
  readonly notifier: () => Notifier;
  /** What the user wants to be told, as it is set now. */
  readonly settings: () => NotificationSettings;
  readonly timeZone: () => string;
  readonly nameOf: NameOf;
  /** Whether something is still being worked on that was asked for before a time. */
  readonly isWorkLeft: (before: number, now: number) => boolean;
  readonly reach: ReachFailpoint;
  readonly wake: () => void;
}

export function createNoticeTeller<Tx>(parts: NoticeTellerParts<Tx>): NoticeTeller {
  const { outbox, write, clock, reach } = parts;
  const stopping = new AbortController();
  let cancelTimer = (): void => {};
  let toldMs = Number.NEGATIVE_INFINITY;

  type Reason = 'seen' | 'too-old' | 'discarded';
  function withdraw(entries: readonly Delivery[], reason: Reason): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    const end = { state: 'withdrawn', reason } as const;
    return write((tx) => outbox.stopDelivery(tx, idsOf(entries), end));
  }

  function sleep(ms: number): void {
    if (!stopping.signal.aborted) cancelTimer = clock.setTimer(ms, parts.wake);
  }

  /** What is to be told now. A job that needs the user does not wait for others to end. */
  function ripe(entries: readonly Delivery[]): readonly Delivery[] {
    const now = clock.now();
    const results = entries.filter((entry) => !isNeed(entry));
    if (results.length === 0) return entries;
    const times = results.map(({ createdAt }) => createdAt);
    const isWaiting =
      now - Math.min(...times) < MAX_WAIT_MS && parts.isWorkLeft(Math.max(...times), now);
    return isWaiting ? entries.filter(isNeed) : entries;
  }

  async function tell(entries: readonly Delivery[]): Promise<void> {
    reach('outbox:before-begin');
    const begun = await write((tx) => outbox.begin(tx, idsOf(entries), clock.now()));
    reach('outbox:after-begin');
    if (begun.length === 0) return;
    toldMs = clock.monotonicMs();
    reach('outbox:before-deliver');
    const nameOf = parts.settings().showsDetail ? parts.nameOf : () => null;
    const end = await parts.notifier().show(toNotice(begun, nameOf), stopping.signal);
    reach('outbox:after-deliver');
    reach('outbox:before-confirm');
    await write((tx) => finish(tx, idsOf(begun), end));
    reach('outbox:after-confirm');
  }

  function finish(tx: Tx, ids: readonly string[], end: NoticeEnd): void {
    const reason = end === 'seen' ? 'seen' : 'unconfirmed';
    if (end === 'shown') outbox.markDelivered(tx, ids, clock.now());
    else outbox.stopDelivery(tx, ids, { state: 'withdrawn', reason });
  }

  return {
    async runOnce() {
      cancelTimer();
      const entries = outbox.listDue('notification', Number.MAX_SAFE_INTEGER, MAX_TOGETHER);
      if (entries.length === 0) return;
      const isLooking = parts.notifier().isUserLooking();
      if (isLooking === true) return withdraw(entries, 'seen');
      const isOld = ({ createdAt }: Delivery) => clock.now() - createdAt > MAX_AGE_MS;
      await withdraw(entries.filter(isOld), 'too-old');
      const settings = parts.settings();
      const recent = entries.filter((entry) => !isOld(entry));
      const wanted = recent.filter((entry) => isWanted(entry, settings));
      const unwanted = recent.filter((entry) => !wanted.includes(entry));
      await withdraw(unwanted, 'discarded');
      const gapMs = toldMs + GAP_MS - clock.monotonicMs();
      sleep(gapMs > 0 ? gapMs : MAX_SLEEP_MS);
      if (isLooking === null || isQuiet(settings.quietHours, clock.now(), parts.timeZone())) return;
      const now = gapMs > 0 ? [] : ripe(wanted);
      // What is not begun before the end of the program is told at the next start.
      if (now.length > 0 && !stopping.signal.aborted) await tell(now);
    },
    stop() {
      stopping.abort();
      cancelTimer();
    },
  };
}

function idsOf(entries: readonly Delivery[]): readonly string[] {
  return entries.map(({ id }) => id);
}
