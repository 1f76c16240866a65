import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../../src/main/engine/outbox/outbox.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { createBarrier } from '../../../support/barrier.ts';
import { createDeliveryLab } from '../../../support/delivery-lab.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A way out that does what the test says, try by try. */
async function setup(...ends: readonly (() => Promise<void>)[]) {
  const tries: Delivery[] = [];
  const signals: AbortSignal[] = [];
  const webhook = {
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    deliver(delivery: Delivery, signal: AbortSignal) {
      signals.push(signal);
      tries.push(delivery);
      return ends[tries.length - 1]?.() ?? Promise.resolve();
    },
  };
  const lab = await createDeliveryLab({ deliverers: { webhook } });
  let count = 0;
  return {
    ...lab,
    tries,
    signals,
    /** Records something to deliver, and lets the courier know of some change. */
    async record({ channel = 'webhook', dueAt = lab.clock.now() } = {}) {
      count += 1;
      const entry = { id: numberedId(count), channel: channel as 'webhook', payload: { count } };
      await lab.write((tx) => lab.outbox.record(tx, { ...entry, dueAt, createdAt: dueAt }));
      await lab.engine.pause();
      await lab.settle();
      return entry.id;
    },
    entry: (id: string) => lab.outbox.get(id),
  };
}

const fail = (code: ConstructorParameters<typeof AppError>[0]) => () =>
  Promise.reject(new AppError(code));

describe('a delivery', () => {
  it('is handed over with its payload and noted as delivered', async () => {
    const { record, tries, entry, clock } = await setup();
    const id = await record();
    expect(tries).toMatchObject([{ id, payload: { count: 1 }, attempts: 1 }]);
    expect(entry(id)).toMatchObject({ state: 'delivered', deliveredAt: clock.now() });
  });

  it('of a channel that nobody delivers stays where it is', async () => {
    const { record, tries, entry } = await setup();
    const id = await record({ channel: 'mail' });
    expect(tries).toEqual([]);
    expect(entry(id)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('is begun on disk before it is tried', async () => {
    const barrier = createBarrier();
    const { record, entry, clock, settle } = await setup(() => barrier.passed);
    const id = await record();
    expect(entry(id)).toMatchObject({ state: 'pending', attempts: 1, begunAt: clock.now() });
    barrier.open();
    await settle();
    expect(entry(id)).toMatchObject({ state: 'delivered', begunAt: null });
  });

  it('waits for its time', async () => {
    const { record, tries, clock } = await setup();
    await record({ dueAt: clock.now() + 5 * minute });
    await clock.advance(5 * minute - 1);
    expect(tries).toEqual([]);
    await clock.advance(1);
    expect(tries).toHaveLength(1);
  });

  it('is not put off by a clock that was set back', async () => {
    const { record, tries, clock, engine, settle } = await setup();
    await record({ dueAt: clock.now() + 5 * minute });
    clock.jumpTo(clock.now() - 3_650 * day);
    await clock.advance(minute);
    clock.jumpTo(clock.now() + day);
    await engine.resume();
    await settle();
    expect(tries).toHaveLength(1);
  });
});

describe('a try that fails', () => {
  it('is repeated later and later, under the same id', async () => {
    const { record, tries, entry, clock } = await setup(
      fail('internal-error'),
      fail('internal-error'),
    );
    const id = await record();
    expect(entry(id)).toMatchObject({ state: 'pending', failure: 'internal-error' });
    await clock.advance(999);
    expect(tries).toHaveLength(1);
    await clock.advance(1);
    expect(tries).toHaveLength(2);
    await clock.advance(1_999);
    expect(tries).toHaveLength(2);
    await clock.advance(1);
    expect(tries.map((delivery) => delivery.id)).toEqual([id, id, id]);
    expect(entry(id)).toMatchObject({ state: 'delivered', attempts: 3 });
  });

  it('for the last time is given up', async () => {
    const broken = () => Promise.reject(new TypeError('a fault of ours'));
    const { record, tries, entry, clock } = await setup(broken, broken, broken);
    const id = await record();
    await clock.advance(10 * minute);
    expect(tries).toHaveLength(3);
    expect(entry(id)).toMatchObject({
      ...{ state: 'withdrawn', reason: 'given-up', failure: 'internal-error' },
    });
  });

  it('is not repeated where that cannot help', async () => {
    const { record, tries, entry, clock } = await setup(fail('format-unsupported'));
    const id = await record();
    await clock.advance(10 * minute);
    expect(tries).toHaveLength(1);
    expect(entry(id)).toMatchObject({ state: 'withdrawn', reason: 'given-up' });
  });

  it('for want of the user is held for them', async () => {
    const { record, tries, entry, deliveries, settle } = await setup(fail('data-folder-unusable'));
    const id = await record();
    expect(entry(id)).toMatchObject({ state: 'held', reason: 'needs-user' });
    expect(deliveries().countHeld()).toMatchObject({ webhook: 1 });
    await deliveries().release();
    await settle();
    expect(tries).toHaveLength(2);
    expect(entry(id)).toMatchObject({ state: 'delivered' });
  });

  it('takes nothing from the others', async () => {
    const { record, entry } = await setup(fail('format-unsupported'));
    await record();
    const id = await record();
    expect(entry(id)).toMatchObject({ state: 'delivered' });
  });
});

describe('a try that the end of the program cut short', () => {
  const never = () => new Promise<void>(() => {});
  const untilAborted = (signals: readonly AbortSignal[]) => () =>
    new Promise<void>((_resolve, reject) => {
      const signal = signals.at(-1);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });

  it('is told to stop, and left as begun', async () => {
    const ends: (() => Promise<void>)[] = [];
    const lab = await setup(() => ends[0]?.() ?? never());
    ends.push(untilAborted(lab.signals));
    const id = await lab.record();
    await lab.deliveries().stop();
    expect(lab.signals[0]?.aborted).toBe(true);
    expect(lab.entry(id)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(lab.entry(id)?.begunAt).not.toBeNull();
  });

  it('is repeated once under the same id, and after a second time only on the user’s word', async () => {
    const { write, outbox, clock, restart, tries, entry, deliveries, settle } = await setup();
    const entryOf = { id: numberedId(1), channel: 'webhook', payload: {} } as const;
    const now = clock.now();
    await write((tx) => {
      outbox.record(tx, { ...entryOf, dueAt: now, createdAt: now });
      outbox.begin(tx, [entryOf.id], now);
      outbox.markInterrupted(tx, [entryOf.id]);
      outbox.begin(tx, [entryOf.id], now);
    });
    await restart();
    expect(entry(entryOf.id)).toMatchObject({ state: 'held', reason: 'unconfirmed' });
    expect(tries).toEqual([]);
    await deliveries().release();
    await settle();
    expect(tries).toMatchObject([{ id: entryOf.id, attempts: 3, interruptions: 2 }]);
  });

  it('does not count as one that failed', async () => {
    const { write, outbox, clock, restart, entry, tries } = await setup(
      fail('internal-error'),
      fail('internal-error'),
    );
    const now = clock.now();
    await write((tx) => {
      const payload = {};
      const times = { dueAt: now, createdAt: now };
      outbox.record(tx, { id: numberedId(1), channel: 'webhook', payload, ...times });
      outbox.begin(tx, [numberedId(1)], now);
    });
    await restart();
    await clock.advance(10 * minute);
    expect(tries).toHaveLength(3);
    expect(entry(numberedId(1))).toMatchObject({ state: 'delivered', attempts: 4 });
  });
});
