/** Holds off the computer's sleep while jobs run; the screen may go dark. */
import type { ElectronParts } from './electron-parts.ts';
import type { JobStatus } from './job-status.ts';

export interface SleepBlocker {
  show(status: JobStatus): void;
  /** Lets the computer sleep, whatever is running. */
  stop(): void;
}

/** A job that only waits, or that was paused while it ran out, keeps nobody awake. */
export function holdsOffSleep({ running }: JobStatus): boolean {
  return running > 0;
}

export function createSleepBlocker({
  powerSaveBlocker,
}: Pick<ElectronParts, 'powerSaveBlocker'>): SleepBlocker {
  let held: number | null = null;
  function stop(): void {
    if (held !== null) powerSaveBlocker.stop(held);
    held = null;
  }
  return {
    show(status) {
      if (!holdsOffSleep(status)) stop();
      else held ??= powerSaveBlocker.start('prevent-app-suspension');
    },
    stop,
  };
}
