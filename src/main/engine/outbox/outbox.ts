/**
 * The port to what is to leave the app. An entry is recorded once, in the transaction of what it is
 * about; a try to deliver it is recorded before it is made, and its success after it, so that after
 * a crash it is known which entries may have arrived.
 */
import type {
  DeliveryChannel,
  DeliveryReason,
  DeliveryState,
} from '../../../shared/domain/delivery.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';

/** Something to deliver, as it is kept. Times are milliseconds since 1970. */
export interface Delivery {
  /** The same for the same matter, however often it is recorded or tried. */
  readonly id: string;
  readonly channel: DeliveryChannel;
  /** JSON-safe; checked by whoever delivers it. */
  readonly payload: unknown;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  /** Tries begun. */
  readonly attempts: number;
  /** Tries of which nobody knows how they ended. */
  readonly interruptions: number;
  /** How the last failed try failed. */
  readonly failure: FailureCode | null;
  readonly dueAt: number;
  readonly begunAt: number | null;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
}

export type NewDelivery = Pick<Delivery, 'id' | 'channel' | 'payload' | 'dueAt' | 'createdAt'>;

/** Methods with a `tx` may only be called inside a write. Those with ids leave unknown ones alone. */
export interface Outbox<Tx> {
  /** False: an entry with this id was recorded before, and stands as it is. */
  record(tx: Tx, entry: NewDelivery): boolean;
  /** Notes that a try begins; gives those of the entries that are still to be delivered. */
  begin(tx: Tx, ids: readonly string[], now: number): readonly Delivery[];
  /** Notes that the try that was begun has arrived. */
  markDelivered(tx: Tx, ids: readonly string[], now: number): void;
  /** The try has failed; there is to be another one. */
  retryLater(
    tx: Tx,
    id: string,
    next: { readonly dueAt: number; readonly failure: FailureCode },
  ): void;
  /** Brings forward what is due later than a time: the wall clock may have been set back. */
  capDue(tx: Tx, channel: DeliveryChannel, latest: number): void;
  /** Nobody knows how the try ended: it counts as interrupted, and is due again. */
  markInterrupted(tx: Tx, ids: readonly string[]): void;
  /** Ends or halts what is still to be delivered, a try that was begun included. */
  stopDelivery(tx: Tx, ids: readonly string[], end: DeliveryStop): void;
  /** Whatever is not delivered yet waits for the user's word; gives how many there are. */
  holdUndelivered(tx: Tx): number;
  /** The user's word: deliver what is held. Gives how many there were. */
  release(tx: Tx, now: number): number;
  /** The user's word: do not. Gives how many there were. */
  discard(tx: Tx): number;
  /** Forgets what was delivered or withdrawn and recorded before a time; gives how many. */
  removeOld(tx: Tx, before: number, limit: number): number;

  get(id: string): Delivery | null;
  /** Due and not being tried, the earliest due first. */
  listDue(channel: DeliveryChannel, now: number, limit: number): readonly Delivery[];
  /** Those of which a try was begun and has not ended. */
  listBegun(): readonly Delivery[];
  /** When the next one of a channel is due, or null. */
  nextDueAt(channel: DeliveryChannel): number | null;
  countHeld(): Readonly<Record<DeliveryChannel, number>>;
}

export interface DeliveryStop {
  readonly state: 'held' | 'withdrawn';
  readonly reason: DeliveryReason;
  /** How the last try failed, where that is why. */
  readonly failure?: FailureCode;
}
