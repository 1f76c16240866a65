/** Tells of live progress, at most once per job and interval, so that a busy task floods nobody. */
import type { Job } from './job.ts';
import type { Clock } from './ports.ts';
import type { Recorder } from './recorder.ts';

const INTERVAL_MS = 100;

export interface ProgressTeller {
  note(jobId: string): void;
  stop(): void;
}

export function createProgressTeller<Tx>(parts: {
  readonly clock: Clock;
  /** The job with its live progress; null when it is not running any more. */
  readonly runningJob: (id: string) => Job | null;
  readonly recorder: Recorder<Tx>;
}): ProgressTeller {
  const waiting = new Set<string>();
  let cancelTimer: (() => void) | null = null;

  function tell(): void {
    cancelTimer = null;
    for (const id of waiting) {
      const job = parts.runningJob(id);
      if (job !== null) parts.recorder.tell({ type: 'job.progressed', job });
    }
    waiting.clear();
  }

  return {
    note(jobId) {
      waiting.add(jobId);
      cancelTimer ??= parts.clock.setTimer(INTERVAL_MS, tell);
    },
    stop() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
