import { expect, it } from 'vitest';
import { createLoopWatch } from '../../../../src/main/services/health/loop-watch.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const ms = 1e6;

/** A watch over a monitor that has measured what the test says. */
function setup() {
  const clock = createFakeClock();
  const done: string[] = [];
  const measured = { count: 3, max: 95 * ms, p50: 21 * ms, p99: 60.4 * ms };
  const watch = createLoopWatch({
    setTimer: clock.setTimer,
    openMonitor: () =>
      ({
        enable: () => done.push('enable'),
        disable: () => done.push('disable'),
        reset: () => done.push('reset'),
        percentile: (percent: number) => (percent === 50 ? measured.p50 : measured.p99),
        get count() {
          return measured.count;
        },
        get max() {
          return measured.max;
        },
      }) as never,
  });
  return { clock, done, measured, watch };
}

it('begins to measure at the first look, and tells at the next, less its own distance', () => {
  const { done, watch } = setup();
  expect(watch.look()).toBeNull();
  expect(watch.look()).toEqual({ p50Ms: 1, p99Ms: 40, maxMs: 75 });
  expect(done).toEqual(['enable', 'reset']);
});

it('tells nothing where nothing was measured, and of no time before zero', () => {
  const { measured, watch } = setup();
  watch.look();
  measured.count = 0;
  expect(watch.look()).toBeNull();
  Object.assign(measured, { count: 1, p50: 19 * ms });
  expect(watch.look()?.p50Ms).toBe(0);
});

it('ends by itself a minute after the last look', async () => {
  const { clock, done, watch } = setup();
  watch.look();
  await clock.advance(59_000);
  watch.look();
  await clock.advance(59_000);
  expect(done).not.toContain('disable');
  await clock.advance(1_000);
  expect(done).toEqual(['enable', 'reset', 'disable']);
  expect(watch.look()).toBeNull();
});

it('ends at once when it is stopped, and no timer is left', async () => {
  const { clock, done, watch } = setup();
  watch.look();
  watch.stop();
  await clock.advance(120_000);
  watch.stop();
  expect(done).toEqual(['enable', 'disable']);
});

it('measures the real thread', async () => {
  const { setTimer } = createFakeClock();
  const watch = createLoopWatch({ setTimer });
  expect(watch.look()).toBeNull();
  await expect.poll(() => watch.look()).toMatchObject({ maxMs: expect.any(Number) });
  watch.stop();
});
