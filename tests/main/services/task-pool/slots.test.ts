import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../../src/main/services/task-pool/slots.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const patient = new AbortController().signal;

describe('slots', () => {
  it('are handed out in the order of asking', async () => {
    const slots = createSlots(1);
    await slots.take(patient);
    const order: string[] = [];
    const second = slots.take(patient).then(() => order.push('second'));
    const third = slots.take(patient).then(() => order.push('third'));
    expect(slots.waiting).toBe(2);
    slots.free();
    await second;
    slots.free();
    await third;
    expect(order).toEqual(['second', 'third']);
  });

  it('pass over those who no longer wait', async () => {
    const slots = createSlots(1);
    await slots.take(patient);
    const controller = new AbortController();
    const impatient = slots.take(controller.signal);
    const next = slots.take(patient);
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(impatient).rejects.toBe(reason);
    slots.free();
    await expect(next).resolves.toBeUndefined();
  });

  it('are not given to whoever left before asking', async () => {
    const slots = createSlots(1);
    const reason = new Error('gone');
    await expect(slots.take(AbortSignal.abort(reason))).rejects.toBe(reason);
    await expect(slots.take(patient)).resolves.toBeUndefined();
  });
});

describe('slots that grow', () => {
  const afterMs = 1_000;

  function setup() {
    const clock = createFakeClock();
    const slots = createSlots(3, { afterMs, setTimer: clock.setTimer });
    const taken: string[] = [];
    const take = (name: string, signal = patient) =>
      slots.take(signal).then(
        () => taken.push(name),
        () => undefined,
      );
    return { clock, slots, taken, take };
  }

  it('are one until somebody has waited for a time', async () => {
    const { clock, taken, take } = setup();
    void take('first');
    void take('second');
    await clock.advance(afterMs - 1);
    expect(taken).toEqual(['first']);
    await clock.advance(1);
    expect(taken).toEqual(['first', 'second']);
  });

  it('open one after another, up to their number', async () => {
    const { clock, slots, taken, take } = setup();
    for (const name of ['a', 'b', 'c', 'd']) void take(name);
    await clock.advance(2 * afterMs);
    expect(taken).toEqual(['a', 'b', 'c']);
    await clock.advance(10 * afterMs);
    expect(slots.taken).toBe(3);
    expect(slots.waiting).toBe(1);
  });

  it('open also where each waits for a short time, but there is always one that waits', async () => {
    const { clock, slots, taken, take } = setup();
    void take('a');
    void take('b');
    await clock.advance(afterMs / 2);
    void take('c');
    slots.free();
    await clock.advance(afterMs / 2);
    expect(taken).toEqual(['a', 'b', 'c']);
    expect(slots.taken).toBe(2);
  });

  it('stay as they are when those who waited have left or been served', async () => {
    const { clock, slots, taken, take } = setup();
    const controller = new AbortController();
    void take('a');
    void take('b', controller.signal);
    controller.abort();
    await clock.advance(2 * afterMs);
    void take('c');
    await clock.settle();
    expect(taken).toEqual(['a']);
    slots.free();
    await clock.advance(2 * afterMs);
    void take('d');
    await clock.advance(afterMs - 1);
    expect(taken).toEqual(['a', 'c']);
  });

  it('keep what has opened', async () => {
    const { clock, slots, taken, take } = setup();
    void take('a');
    void take('b');
    await clock.advance(afterMs);
    slots.free();
    slots.free();
    void take('c');
    void take('d');
    await clock.settle();
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
  });
});
