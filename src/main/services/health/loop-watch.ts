/**
 * How long the main thread keeps others waiting, measured only while somebody looks: the first look
 * begins it, and a minute after the last one it ends by itself.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '../../engine/ports.ts';

export interface LoopDelays {
  /** Milliseconds by which its timers were late, beside the measuring itself. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export interface LoopWatch {
  /** What was measured since the look before; null at the first. */
  look(): LoopDelays | null;
  stop(): void;
}

interface LoopWatchParts {
  readonly setTimer: Clock['setTimer'];
  readonly openMonitor?: typeof monitorEventLoopDelay;
}

const IDLE_MS = 60_000;
/** Its own timer's distance is in what it measures, and is taken off. */
const RESOLUTION_MS = 20;

export function createLoopWatch({
  setTimer,
  openMonitor = monitorEventLoopDelay,
}: LoopWatchParts): LoopWatch {
  let monitor: ReturnType<typeof monitorEventLoopDelay> | null = null;
  let cancelEnd = (): void => {};

  function stop(): void {
    cancelEnd();
    monitor?.disable();
    monitor = null;
  }

  return {
    stop,
    look() {
      cancelEnd();
      cancelEnd = setTimer(IDLE_MS, stop);
      if (monitor === null) {
        monitor = openMonitor({ resolution: RESOLUTION_MS });
        monitor.enable();
        return null;
      }
      const { count } = monitor;
      const late = (ns: number) => Math.max(0, Math.round(ns / 1e6 - RESOLUTION_MS));
      const delays = {
        p50Ms: late(monitor.percentile(50)),
        p99Ms: late(monitor.percentile(99)),
        maxMs: late(monitor.max),
      };
      monitor.reset();
      return count === 0 ? null : delays;
    },
  };
}
