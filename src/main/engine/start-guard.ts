/**
 * Notices when the program keeps dying: after two starts in a row that came to no good end, the
 * next one begins with all work paused, so that the user gets a window that stays.
 */
import { everything } from './gate.ts';
import type { Clock, JobStore, Logger } from './ports.ts';
import type { Recorder } from './recorder.ts';

const MAX_FAILED_STARTS = 2;
/** A start that lives this long has not failed. */
const GOOD_START_MS = 60_000;

export interface StartGuard {
  /** Counts this start as failed until it has proved otherwise; resolves to whether work is paused. */
  begin(): Promise<boolean>;
  /** A graceful stop is a good end. */
  end(): Promise<void>;
}

export function createStartGuard<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly clock: Clock;
  readonly logger: Logger;
}): StartGuard {
  const { store, recorder, clock } = parts;
  let cancelTimer = (): void => {};
  let hasBegun = false;

  function forgive(): Promise<void> {
    return recorder.write((tx) => store.saveFailedStarts(tx, 0));
  }

  return {
    async begin() {
      const failed = store.readFailedStarts();
      const isPaused = failed >= MAX_FAILED_STARTS;
      await recorder.write((tx) => {
        store.saveFailedStarts(tx, failed + 1);
        const pause = {
          ...everything,
          reason: 'pause',
          until: null,
          code: null,
          closedBy: 'engine',
        } as const;
        if (isPaused) store.closeGate(tx, { ...pause, closedAt: clock.now() });
      });
      hasBegun = true;
      cancelTimer = clock.setTimer(GOOD_START_MS, () => {
        forgive().catch((error: unknown) =>
          parts.logger.warn({ error }, 'a good start could not be noted'),
        );
      });
      return isPaused;
    },
    async end() {
      cancelTimer();
      // A start that was not even counted has nothing to be forgiven.
      if (hasBegun) await forgive();
    },
  };
}
