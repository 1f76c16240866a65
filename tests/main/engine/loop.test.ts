import { expect, it } from 'vitest';
import { createLoop } from '../../../src/main/engine/loop.ts';
import { createBarrier } from '../../support/barrier.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

it('does nothing before it is started or after it is stopped', async () => {
  let runs = 0;
  const loop = createLoop({
    name: 'test',
    logger,
    clock: createFakeClock(),
    runOnce: async () => void ++runs,
  });
  loop.wake();
  expect(runs).toBe(0);
  loop.start();
  await loop.stop();
  loop.wake();
  expect(runs).toBe(1);
});

it('runs once more when it was woken during a run, and never two at a time', async () => {
  const gate = createBarrier();
  let runs = 0;
  let running = 0;
  const loop = createLoop({
    ...{ name: 'test', logger, clock: createFakeClock() },
    async runOnce() {
      runs += 1;
      running += 1;
      expect(running).toBe(1);
      await gate.passed;
      running -= 1;
    },
  });
  loop.start();
  loop.wake();
  loop.wake();
  gate.open();
  await new Promise((resolve) => setImmediate(resolve));
  await loop.stop();
  expect(runs).toBe(2);
});

it('survives a run that throws', async () => {
  let runs = 0;
  const loop = createLoop({
    ...{ name: 'test', logger, clock: createFakeClock() },
    async runOnce() {
      runs += 1;
      if (runs === 1) throw new RangeError('once');
    },
  });
  loop.start();
  await new Promise((resolve) => setImmediate(resolve));
  loop.wake();
  await loop.stop();
  expect(runs).toBe(2);
});
