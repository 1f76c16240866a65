/** Writes through the store and tells of the changes, in this order: nothing is told before its commit. */
import type { Job, JobChange } from './job.ts';
import type { JobStore } from './ports.ts';

/** What listeners hear: committed changes, and progress, which is not recorded by itself. */
export type EngineEvent = JobChange | { readonly type: 'job.progressed'; readonly job: Job };

export type EngineListener = (event: EngineEvent) => void;

export interface Recorder<Tx> {
  write<T>(work: (tx: Tx) => T): Promise<T>;
  tell(event: EngineEvent): void;
  listen(listener: EngineListener): () => void;
}

export function createRecorder<Tx>(store: JobStore<Tx>): Recorder<Tx> {
  const listeners = new Set<EngineListener>();

  function tell(event: EngineEvent): void {
    for (const listener of listeners) listener(event);
  }

  return {
    async write(work) {
      const { value, changes } = await store.write(work);
      for (const change of changes) tell(change);
      return value;
    },
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
