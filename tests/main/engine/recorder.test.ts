import { describe, expect, it } from 'vitest';
import type { JobStore } from '../../../src/main/engine/ports.ts';
import { createRecorder, type EngineEvent } from '../../../src/main/engine/recorder.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { createBarrier } from '../../support/barrier.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

/** A store whose writes do what the test says. */
function setup(write: JobStore<null>['write']) {
  const clock = createFakeClock();
  const recorder = createRecorder({ write } as JobStore<null>, clock);
  const told: EngineEvent['type'][] = [];
  recorder.listen(({ type }) => told.push(type));
  return { clock, recorder, told };
}

describe('trouble with writing', () => {
  it('of a full disk is told once, and again when it is over', async () => {
    let isFull = true;
    const { recorder, told } = setup(async (work) => {
      if (isFull) throw new AppError('disk-full');
      return { value: work(null), changes: [] };
    });
    for (let count = 0; count < 2; count += 1) {
      await expect(recorder.write(() => 1)).rejects.toMatchObject({ code: 'disk-full' });
    }
    expect([recorder.trouble(), told]).toEqual(['disk-full', ['storage.changed']]);
    isFull = false;
    expect(await recorder.write(() => 1)).toBe(1);
    expect([recorder.trouble(), told.length]).toEqual([null, 2]);
  });

  it('of a database that somebody else holds is told after ten seconds', async () => {
    const held = createBarrier();
    const { recorder, clock, told } = setup(async (work) => {
      await held.passed;
      return { value: work(null), changes: [] };
    });
    const written = recorder.write(() => 1);
    await clock.advance(10_000);
    recorder.checkWaiting();
    expect(recorder.trouble()).toBeNull();
    await clock.advance(1);
    recorder.checkWaiting();
    expect(recorder.trouble()).toBe('database-locked');
    held.open();
    await written;
    expect([recorder.trouble(), told]).toEqual([null, ['storage.changed', 'storage.changed']]);
  });

  it('is not made of other errors', async () => {
    const { recorder } = setup(() => Promise.reject(new RangeError('no')));
    await expect(recorder.write(() => 1)).rejects.toThrow(RangeError);
    expect(recorder.trouble()).toBeNull();
  });
});
