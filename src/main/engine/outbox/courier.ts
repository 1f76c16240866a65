/**
 * Hands what is due to whoever delivers its channel, and writes down before each try that it
 * begins. A try that fails is repeated later; one that a crash cut short is the rescuer's matter.
 */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { DeliveryChannel } from '../../../shared/domain/delivery.ts';
import { failureOf } from '../../../shared/domain/failures.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import type { ReachFailpoint } from '../failpoints.ts';
import type { Clock, Logger } from '../ports.ts';
import { decideRetry, type RetryPolicy } from '../retry-policy.ts';
import type { Delivery, Outbox } from './outbox.ts';

/** Deliveries of one channel at a time, and how many are looked at in one go. */
const AT_ONCE = 3;
const MAX_A_RUN = 50;
/** A wall clock may jump: never trust a timer for longer than this. */
const MAX_SLEEP_MS = 60_000;
/** Nothing is put off for longer; what seems to be was due by a clock that has been set back. */
const MAX_DELAY_MS = 24 * 60 * 60_000;

/** Brings deliveries of one channel to the outside. */
export interface Deliverer {
  readonly retry: RetryPolicy;
  /**
   * Resolves once it has arrived. Whoever receives it must be able to tell by the id that it is the
   * same as before. Rejects with an `AppError` for what can be expected.
   */
  deliver(delivery: Delivery, signal: AbortSignal): Promise<void>;
}

/** Notifications are told by the teller, under rules of their own. */
export type Deliverers = Readonly<
  Partial<Record<Exclude<DeliveryChannel, 'notification'>, Deliverer>>
>;

export interface Courier {
  runOnce(): Promise<void>;
  /** Aborts tries in progress and cancels its timer. */
  stop(): void;
}

interface CourierParts<Tx> {
  readonly outbox: Outbox<Tx>;
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly deliverers: Deliverers;
  readonly reach: ReachFailpoint;
  readonly logger: Logger;
  readonly wake: () => void;
}

export function createCourier<Tx>(parts: CourierParts<Tx>): Courier {
  const { outbox, write, clock, reach, logger } = parts;
  const stopping = new AbortController();
  const channels = Object.entries(parts.deliverers) as [DeliveryChannel, Deliverer][];
  let cancelTimer = (): void => {};

  async function deliver(deliverer: Deliverer, { id }: Delivery): Promise<void> {
    if (stopping.signal.aborted) return;
    reach('outbox:before-begin');
    const [begun] = await write((tx) => outbox.begin(tx, [id], clock.now()));
    reach('outbox:after-begin');
    if (begun === undefined) return;
    try {
      reach('outbox:before-deliver');
      await deliverer.deliver(begun, stopping.signal);
      reach('outbox:after-deliver');
    } catch (error) {
      // Cut short by the end of the program, it stays begun: the next start knows what to do.
      if (!stopping.signal.aborted) await noteFailure(deliverer, begun, error);
      return;
    }
    reach('outbox:before-confirm');
    await write((tx) => outbox.markDelivered(tx, [id], clock.now()));
    reach('outbox:after-confirm');
  }

  async function noteFailure(deliverer: Deliverer, begun: Delivery, error: unknown): Promise<void> {
    const { id, channel, attempts, interruptions } = begun;
    const failure = error instanceof AppError ? error.code : 'internal-error';
    logger.warn({ error, delivery: id, channel, attempts }, 'a delivery failed');
    const tries = { failedTries: attempts - interruptions, random: parts.random() };
    const decision = decideRetry(deliverer.retry, tries);
    const { retryClass } = failureOf(failure);
    const mayPass = retryClass === 'retry' || retryClass === 'wait';
    await write((tx) => {
      if (mayPass && decision.retry) {
        outbox.retryLater(tx, id, { dueAt: clock.now() + decision.delayMs, failure });
      } else if (retryClass === 'needs-user') {
        outbox.stopDelivery(tx, [id], { state: 'held', reason: 'needs-user', failure });
      } else {
        outbox.stopDelivery(tx, [id], { state: 'withdrawn', reason: 'given-up', failure });
      }
    });
  }

  async function mindClock(channel: DeliveryChannel): Promise<void> {
    const latest = clock.now() + MAX_DELAY_MS;
    const next = outbox.nextDueAt(channel);
    if (next !== null && next > latest) await write((tx) => outbox.capDue(tx, channel, latest));
  }

  function sleepUntilNext(): void {
    const dueTimes = channels.map(([channel]) => outbox.nextDueAt(channel));
    const known = dueTimes.filter((time) => time !== null);
    if (known.length === 0 || stopping.signal.aborted) return;
    const next = Math.min(...known);
    const sleepMs = Math.min(Math.max(0, next - clock.now()), MAX_SLEEP_MS);
    cancelTimer = clock.setTimer(sleepMs, parts.wake);
  }

  return {
    async runOnce() {
      cancelTimer();
      try {
        for (const [channel, deliverer] of channels) {
          await mindClock(channel);
          const due = outbox.listDue(channel, clock.now(), MAX_A_RUN);
          await mapInParallel(due, AT_ONCE, (delivery) => deliver(deliverer, delivery));
        }
      } finally {
        sleepUntilNext();
      }
    },
    stop() {
      stopping.abort();
      cancelTimer();
    },
  };
}
