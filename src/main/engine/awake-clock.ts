/**
 * Time during which the computer was awake: the sum of short ticks, each capped, because a system's
 * monotonic clock may count sleep. Timeouts and ageing run on it; it goes on after a restart from
 * where it was last saved.
 */
import type { Clock } from './ports.ts';

const TICK_MS = 250;
/** A tick that took longer than this was a sleep or a stall; the rest of it does not count. */
const MAX_TICK_MS = 2_000;

interface Alarm {
  readonly dueAt: number;
  readonly callback: () => void;
}

export interface AwakeClock {
  /** Awake milliseconds since the data folder was made. */
  nowMs(): number;
  /** Calls back once after `ms` of awake time, at the precision of a tick; the result cancels. */
  setAlarm(ms: number, callback: () => void): () => void;
  start(): void;
  stop(): void;
}

export function createAwakeClock(clock: Clock, savedMs: number): AwakeClock {
  let awakeMs = savedMs;
  let lastTick = clock.monotonicMs();
  let cancelTimer: (() => void) | null = null;
  const alarms = new Set<Alarm>();

  function advance(): void {
    const now = clock.monotonicMs();
    awakeMs += Math.min(Math.max(0, now - lastTick), MAX_TICK_MS);
    lastTick = now;
  }

  function tick(): void {
    advance();
    for (const alarm of alarms) {
      if (alarm.dueAt > awakeMs) continue;
      alarms.delete(alarm);
      alarm.callback();
    }
    if (cancelTimer !== null) cancelTimer = clock.setTimer(TICK_MS, tick);
  }

  return {
    nowMs() {
      advance();
      return awakeMs;
    },
    setAlarm(ms, callback) {
      advance();
      const alarm = { dueAt: awakeMs + ms, callback };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    start() {
      lastTick = clock.monotonicMs();
      cancelTimer ??= clock.setTimer(TICK_MS, tick);
    },
    stop() {
      cancelTimer?.();
      cancelTimer = null;
      alarms.clear();
    },
  };
}
