/** Writes the awake time down now and then, so that a crash loses little of it. */
import type { AwakeClock } from './awake-clock.ts';
import type { Clock, JobStore, Logger } from './ports.ts';
import type { Recorder } from './recorder.ts';

const INTERVAL_MS = 30_000;

export interface AwakeSaver {
  start(): void;
  /** Writes it a last time. */
  stop(): Promise<void>;
}

export function createAwakeSaver<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly awakeClock: AwakeClock;
}): AwakeSaver {
  let cancelTimer = (): void => {};

  function save(): Promise<void> {
    return parts.recorder.write((tx) => parts.store.saveAwakeMs(tx, parts.awakeClock.nowMs()));
  }

  function start(): void {
    cancelTimer = parts.clock.setTimer(INTERVAL_MS, () => {
      start();
      save().catch((error: unknown) =>
        parts.logger.warn({ error }, 'awake time could not be saved'),
      );
    });
  }

  return {
    start,
    async stop() {
      cancelTimer();
      await save();
    },
  };
}
