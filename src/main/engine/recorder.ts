/** Writes through the store and tells of the changes, in this order: nothing is told before its commit. */
import { AppError } from '../../shared/domain/app-error.ts';
import type { StorageTrouble } from '../../shared/domain/storage-trouble.ts';
import type { Job, JobChange } from './job.ts';
import type { Clock, JobStore } from './ports.ts';

/** What listeners hear: committed changes, and what is not recorded by itself. */
export type EngineEvent =
  | JobChange
  | { readonly type: 'job.progressed'; readonly job: Job }
  /** Writing has stopped working, or works again: see `trouble`. */
  | { readonly type: 'storage.changed' };

export type EngineListener = (event: EngineEvent) => void;

export interface Recorder<Tx> {
  write<T>(work: (tx: Tx) => T): Promise<T>;
  tell(event: EngineEvent): void;
  listen(listener: EngineListener): () => void;
  /** Why nothing can be written at present, or null. */
  trouble(): StorageTrouble | null;
  /** Looks whether a write has been waiting for too long; to be called now and then. */
  checkWaiting(): void;
}

/** A database that another program holds for longer than this is worth telling of. */
const MAX_WAIT_MS = 10_000;

export function createRecorder<Tx>(store: JobStore<Tx>, clock: Clock): Recorder<Tx> {
  const listeners = new Set<EngineListener>();
  /** When each write that is not answered yet began, oldest first. */
  const waiting = new Set<{ readonly since: number }>();
  let trouble: StorageTrouble | null = null;

  function tell(event: EngineEvent): void {
    for (const listener of listeners) listener(event);
  }

  function setTrouble(next: StorageTrouble | null): void {
    if (next === trouble) return;
    trouble = next;
    tell({ type: 'storage.changed' });
  }

  return {
    async write(work) {
      const entry = { since: clock.monotonicMs() };
      waiting.add(entry);
      try {
        const { value, changes } = await store.write(work);
        for (const change of changes) tell(change);
        setTrouble(null);
        return value;
      } catch (error) {
        if (error instanceof AppError && error.code === 'disk-full') setTrouble('disk-full');
        throw error;
      } finally {
        waiting.delete(entry);
      }
    },
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    trouble: () => trouble,
    checkWaiting() {
      const [oldest] = waiting;
      const waitedMs = oldest === undefined ? 0 : clock.monotonicMs() - oldest.since;
      if (waitedMs > MAX_WAIT_MS) setTrouble('database-locked');
    },
  };
}
