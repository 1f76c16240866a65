import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../../src/main/services/task-pool/slots.ts';

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
