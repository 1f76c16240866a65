/**
 * At a start, decides about the tries that an earlier start began and did not finish: nobody knows
 * whether they arrived. A notification is not repeated, since a missing one is better than two. Mail
 * and webhooks are tried once more, under the same id; a second time only on the user's word.
 */
import type { Outbox } from './outbox.ts';

export async function rescueDeliveries<Tx>(
  outbox: Outbox<Tx>,
  write: <T>(work: (tx: Tx) => T) => Promise<T>,
): Promise<void> {
  const begun = outbox.listBegun();
  if (begun.length === 0) return;
  const idsOf = (entries: typeof begun) => entries.map(({ id }) => id);
  const notices = begun.filter(({ channel }) => channel === 'notification');
  const others = begun.filter(({ channel }) => channel !== 'notification');
  const again = others.filter(({ interruptions }) => interruptions > 0);
  await write((tx) => {
    const reason = 'unconfirmed';
    outbox.stopDelivery(tx, idsOf(notices), { state: 'withdrawn', reason });
    outbox.markInterrupted(tx, idsOf(others));
    outbox.stopDelivery(tx, idsOf(again), { state: 'held', reason });
  });
}
