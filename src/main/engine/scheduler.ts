/** Lets held jobs go and opens gates when their time has come, and wakes itself for the next. */
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';

/** A wall clock may jump: never trust a timer for longer than this. */
const MAX_SLEEP_MS = 60_000;

export interface Scheduler {
  runOnce(): Promise<void>;
  stop(): void;
}

export function createScheduler<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly clock: Clock;
  readonly wake: () => void;
  readonly onReleased: () => void;
}): Scheduler {
  const { store, recorder, clock } = parts;
  let cancelTimer = (): void => {};
  return {
    async runOnce() {
      cancelTimer();
      const nextDueAt = store.nextDueAt();
      if (nextDueAt === null) return;
      const released = await recorder.write((tx) => store.releaseDue(tx, clock.now()));
      if (released > 0) parts.onReleased();
      const next = store.nextDueAt();
      if (next !== null) {
        const sleepMs = Math.min(Math.max(0, next - clock.now()), MAX_SLEEP_MS);
        cancelTimer = clock.setTimer(sleepMs, parts.wake);
      }
    },
    stop: () => cancelTimer(),
  };
}
