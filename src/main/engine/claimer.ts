/** Takes due jobs into the free slots, best rank first. */
import type { JobDefinition } from './define-job.ts';
import type { Executor } from './executor.ts';
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';

export interface Claimer {
  /** Claims and starts what fits. Resolves to false: whoever frees a slot wakes it again. */
  runOnce(): Promise<boolean>;
}

export function createClaimer<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly executor: Executor;
  readonly definitions: ReadonlyMap<string, JobDefinition<Tx>>;
  readonly clock: Clock;
  readonly bootId: string;
  readonly newId: () => string;
}): Claimer {
  const { store, recorder, executor } = parts;
  return {
    async runOnce() {
      const isSuspectReady = store.hasReadySuspect();
      // A suspect is run alone, so that if the process dies again, nobody else is to blame: what
      // runs may end first, and nothing else begins meanwhile.
      if (executor.isRunningAlone() || (isSuspectReady && executor.countRunning() > 0)) {
        return false;
      }
      const freeSlots = [...parts.definitions.values()]
        .map(({ kind, concurrency }) => ({
          kind,
          count: concurrency - executor.countRunning(kind),
        }))
        .filter(({ count }) => count > 0);
      if (freeSlots.length === 0) return false;
      const jobs = await recorder.write((tx) =>
        store.claimJobs(tx, {
          freeSlots,
          suspects: isSuspectReady ? 'one' : 'none',
          now: parts.clock.now(),
          bootId: parts.bootId,
          newToken: parts.newId,
        }),
      );
      for (const job of jobs) executor.start(job);
      return false;
    },
  };
}
