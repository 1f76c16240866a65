/** A clock that stands still until a test moves it. */
import type { Clock } from '../../src/main/engine/ports.ts';

export interface FakeClock extends Clock {
  /** Moves wall and monotonic time, running the timers that come due, in order. */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock alone, as a user or a time server would. */
  jumpTo(now: number): void;
  /** Lets promises and immediates that are ready run. */
  settle(): Promise<void>;
}

interface Timer {
  readonly dueAt: number;
  readonly callback: () => void;
}

export const FAKE_NOW = Date.UTC(2030, 0, 7, 9, 0, 0);

export function createFakeClock(start = FAKE_NOW): FakeClock {
  let now = start;
  let monotonic = 1_000;
  const timers = new Set<Timer>();

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  function nextTimer(until: number): Timer | undefined {
    return [...timers].filter((timer) => timer.dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)[0];
  }

  return {
    now: () => now,
    monotonicMs: () => monotonic,
    setTimer(ms, callback) {
      const timer = { dueAt: monotonic + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = monotonic + ms;
      for (let timer = nextTimer(until); timer; timer = nextTimer(until)) {
        timers.delete(timer);
        now += Math.max(0, timer.dueAt - monotonic);
        monotonic = Math.max(monotonic, timer.dueAt);
        timer.callback();
        await settle();
      }
      now += until - monotonic;
      monotonic = until;
      await settle();
    },
    jumpTo(next) {
      now = next;
    },
    settle,
  };
}
