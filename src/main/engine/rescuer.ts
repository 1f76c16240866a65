/** At a start, takes back the jobs that were running when an earlier start ended. */
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';
import type { TransitionWriter } from './transition-writer.ts';
import { cancel, recover } from './transitions.ts';

export interface Rescuer {
  /** Resolves to the number of jobs taken back. Batches that were being filled are closed. */
  runOnce(): Promise<number>;
}

export function createRescuer<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly clock: Clock;
  readonly bootId: string;
}): Rescuer {
  const { store, recorder, transitions, clock, bootId } = parts;
  return {
    async runOnce() {
      const orphans = store.listRunningJobs().filter((job) => job.bootId !== bootId);
      const batches = store.listOpenBatches();
      if (orphans.length + batches.length === 0) return 0;
      await recorder.write((tx) => {
        for (const { id } of batches) transitions.closeBatch(tx, id);
        for (const job of orphans) {
          const wasCancelled = job.cancelRequestedAt !== null;
          const now = clock.now();
          transitions.apply(tx, wasCancelled ? cancel(job, now) : recover(job, now));
        }
      });
      return orphans.length;
    },
  };
}
