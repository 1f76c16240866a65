import { expect, it } from 'vitest';
import { createAwakeClock } from '../../../src/main/engine/awake-clock.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

/** A system whose monotonic clock counts sleep: timers do not fire meanwhile. */
function setup(savedMs = 0) {
  const clock = createFakeClock();
  let slept = 0;
  const system = { ...clock, monotonicMs: () => clock.monotonicMs() + slept };
  const awake = createAwakeClock(system, savedMs);
  awake.start();
  return { clock, awake, sleep: (ms: number) => (slept += ms) };
}

it('goes on from where it was saved', async () => {
  const { clock, awake } = setup(5_000);
  await clock.advance(1_000);
  expect(awake.nowMs()).toBe(6_000);
  awake.stop();
});

it('counts hours of sleep as two seconds at most', async () => {
  const { clock, awake, sleep } = setup();
  await clock.advance(1_000);
  sleep(8 * 3_600_000);
  await clock.advance(1_000);
  expect(awake.nowMs()).toBeGreaterThanOrEqual(2_000);
  expect(awake.nowMs()).toBeLessThanOrEqual(4_000);
  awake.stop();
});

it('does not let an alarm ring because of sleep', async () => {
  const { clock, awake, sleep } = setup();
  let hasRung = false;
  awake.setAlarm(10_000, () => {
    hasRung = true;
  });
  sleep(8 * 3_600_000);
  await clock.advance(5_000);
  expect(hasRung).toBe(false);
  await clock.advance(5_000);
  expect(hasRung).toBe(true);
  awake.stop();
});

it('is not moved by the wall clock', async () => {
  const { clock, awake } = setup();
  clock.jumpTo(0);
  await clock.advance(500);
  expect(awake.nowMs()).toBe(500);
  awake.stop();
});

it('does not ring a cancelled alarm', async () => {
  const { clock, awake } = setup();
  const cancel = awake.setAlarm(500, () => expect.unreachable());
  cancel();
  await clock.advance(1_000);
  awake.stop();
});
