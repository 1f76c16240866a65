/** Sets up engines on either store for the conformance suites, and takes them down again. */
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../src/main/engine/define-job.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { createEngineBundle, type EngineBundle } from './engine-bundle.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryJobStore } from './memory-store/memory-job-store.ts';

type Tx = unknown;
export type Handler = JobDefinition<Tx>['handler'];
type Overrides = NonNullable<Parameters<typeof createEngineBundle<Tx>>[2]>;
type Limits = Partial<JobDefinition<Tx>>;

/** A kind of the test's own, `dream`, that does what `handler` says. */
export function dream(handler: Handler, limits: Limits = {}): JobDefinition<Tx> {
  return defineJob<Tx, unknown, unknown>({
    ...{ kind: 'dream', args: z.unknown(), output: z.unknown(), handler },
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    ...{ timeoutMs: 60_000, concurrency: 2, defaultPriority: 5 },
    ...limits,
  });
}

export interface OpenStore {
  readonly store: JobStore<Tx>;
  readonly close: () => Promise<void>;
}

export const engineStores: Readonly<Record<string, () => OpenStore>> = {
  SQLite: () => {
    const db = openDatabase(':memory:');
    const store = createSqliteJobStore(db, createFakeClock());
    const close = async () => {
      await store.close();
      db.close();
    };
    return { store: store as unknown as JobStore<Tx>, close };
  },
  memory: () => ({
    store: createMemoryJobStore(createFakeClock()) as unknown as JobStore<Tx>,
    close: async () => {},
  }),
};

export function createEngineLab(open: () => OpenStore) {
  const cleanUps: (() => Promise<void>)[] = [];

  /** Stopping waits for attempts, and those wait for the clock when they do not listen. */
  async function stop({ engine, clock }: EngineBundle<Tx>): Promise<void> {
    const stopped = engine.stop();
    await clock.advance(2_000);
    await stopped;
  }

  function startOn(store: JobStore<Tx>, kind: JobDefinition<Tx>, overrides: Overrides = {}) {
    const bundle = createEngineBundle(store, [kind], overrides);
    cleanUps.push(() => stop(bundle));
    return { ...bundle, store };
  }

  return {
    setup(handler: Handler, limits: Limits = {}, overrides: Overrides = {}) {
      const { store, close } = open();
      cleanUps.push(close);
      return startOn(store, dream(handler, limits), overrides);
    },
    /** The engine of a later start of the program, on the same store. */
    restart: (store: JobStore<Tx>, handler: Handler, limits: Limits & { clock?: FakeClock } = {}) =>
      startOn(store, dream(handler, limits), limits.clock && { clock: limits.clock }),
    stop,
    async cleanUp() {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    },
  };
}
