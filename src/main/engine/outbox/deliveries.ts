/** Everything that leaves the app, joined: what is recorded, told and delivered, start and end. */
import type { DeliveryChannel } from '../../../shared/domain/delivery.ts';
import type { NoticePayload } from '../../../shared/domain/notice.ts';
import type { NotificationSettings } from '../../../shared/domain/notification-settings.ts';
import type { Desk } from '../desk.ts';
import { noFailpoints, type ReachFailpoint } from '../failpoints.ts';
import { createLoop } from '../loop.ts';
import type { Clock, Logger } from '../ports.ts';
import type { EngineEvent } from '../recorder.ts';
import type { EndHooks } from '../transition-writer.ts';
import { createCourier, type Deliverers } from './courier.ts';
import { createNoticeRecorder } from './notice-recorder.ts';
import { createNoticeTeller } from './notice-teller.ts';
import type { Notifier } from './notifier.ts';
import type { Outbox } from './outbox.ts';
import { rescueDeliveries } from './outbox-rescuer.ts';

export interface Deliveries<Tx> extends EndHooks<Tx> {
  /** From now on, this one shows notifications. */
  attach(notifier: Notifier): void;
  /** How much waits for the user's word, by channel. */
  countHeld(): Readonly<Record<DeliveryChannel, number>>;
  /** The user's word: deliver what is held, or do not. Resolves to how many there were. */
  release(): Promise<number>;
  discard(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface DeliveriesParts<Tx> {
  readonly outbox: Outbox<Tx>;
  /** The engine, which is made after this; asked for at the start and later. */
  readonly desk: () => Pick<Desk<Tx>, 'write' | 'listen' | 'getJob' | 'getBatch'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly notifier: Notifier;
  readonly deliverers: Deliverers;
  readonly isWorkLeft: (before: number, now: number) => boolean;
  /** What of notifications the user wants; read each time. */
  readonly settings: () => NotificationSettings;
  readonly timeZone: () => string;
  readonly reach?: ReachFailpoint | undefined;
}

/** After these there may be something to tell, or nothing left to wait for. */
const wakers: ReadonlySet<EngineEvent['type']> = new Set<EngineEvent['type']>([
  ...(['job.completed', 'job.failed', 'job.cancelled', 'job.held'] as const),
  ...(['batch.changed', 'jobs.removed', 'gates.changed'] as const),
]);

export function createDeliveries<Tx>(parts: DeliveriesParts<Tx>): Deliveries<Tx> {
  const { outbox, clock, logger, reach = noFailpoints } = parts;
  const write = <T>(work: (tx: Tx) => T): Promise<T> => parts.desk().write(work);
  let { notifier } = parts;
  let unlisten = (): void => {};
  let detach = (): void => {};
  function nameOf(payload: NoticePayload): string | null {
    const of = payload.type === 'result' ? payload.of : { type: 'job', id: payload.jobId };
    if (of === null) return null;
    const desk = parts.desk();
    return (of.type === 'job' ? desk.getJob(of.id) : desk.getBatch(of.id))?.label ?? null;
  }
  const recorder = createNoticeRecorder({ outbox, clock, reach });
  const core = { outbox, write, clock, reach };
  const teller = createNoticeTeller({
    ...{ ...core, isWorkLeft: parts.isWorkLeft, notifier: () => notifier, nameOf },
    ...{ settings: parts.settings, timeZone: parts.timeZone },
    wake: () => telling.wake(),
  });
  const telling = createLoop({ name: 'notice teller', runOnce: teller.runOnce, clock, logger });
  const { random, deliverers } = parts;
  const wakeCourier = (): void => delivering.wake();
  const courier = createCourier({ ...core, random, deliverers, logger, wake: wakeCourier });
  const delivering = createLoop({ name: 'courier', runOnce: courier.runOnce, clock, logger });

  function hear(event: EngineEvent): void {
    if (!wakers.has(event.type)) return;
    if (event.type === 'job.held' && event.job.hold?.reason === 'user') {
      const { job } = event;
      // A job that waits for the user is still waiting after a crash: this need not be in its write.
      void write((tx) => recorder.onJobHeld(tx, job)).then(telling.wake, (error: unknown) =>
        logger.error({ error }, 'a notice could not be recorded'),
      );
    }
    telling.wake();
    delivering.wake();
  }

  async function wakeAfter(count: Promise<number>): Promise<number> {
    const result = await count;
    telling.wake();
    delivering.wake();
    return result;
  }

  return {
    onJobEnded: recorder.onJobEnded,
    onBatchEnded: recorder.onBatchEnded,
    attach(next) {
      detach();
      notifier = next;
      detach = notifier.onChange(telling.wake);
      telling.wake();
    },
    countHeld: outbox.countHeld,
    release: () => wakeAfter(write((tx) => outbox.release(tx, clock.now()))),
    discard: () => wakeAfter(write((tx) => outbox.discard(tx))),
    async start() {
      await rescueDeliveries(outbox, write);
      unlisten = parts.desk().listen(hear);
      detach = notifier.onChange(telling.wake);
      telling.start();
      delivering.start();
    },
    async stop() {
      unlisten();
      detach();
      teller.stop();
      courier.stop();
      await Promise.all([telling.stop(), delivering.stop()]);
    },
  };
}
