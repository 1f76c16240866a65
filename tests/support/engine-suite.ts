/** What the engine's conformance suites share: an engine with one kind, on each of the stores. */
import { afterEach, describe } from 'vitest';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../src/main/engine/define-job.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { createEngineBundle, type EngineBundle } from './engine-bundle.ts';
import { jobStores } from './job-stores.ts';

export type Tx = unknown;
export type Handler = JobDefinition<Tx>['handler'];

export const done = { status: 'done', output: null } as const;
export const text = { output: z.string() };

function dream(handler: Handler, limits: Partial<JobDefinition<Tx>> = {}): JobDefinition<Tx> {
  return defineJob<Tx, unknown, unknown>({
    ...{ kind: 'dream', args: z.unknown(), output: z.unknown(), handler },
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    ...{ timeoutMs: 60_000, concurrency: 2, defaultPriority: 5 },
    ...limits,
  });
}

export interface EngineSuite {
  /** An engine whose one kind runs `handler`, on a store of its own. */
  setup(
    handler: Handler,
    limits?: Partial<JobDefinition<Tx>>,
  ): EngineBundle<Tx> & { readonly store: JobStore<Tx> };
  /** The engine of a later start of the program, on the same store. */
  restart(
    store: JobStore<Tx>,
    handler: Handler,
    limits?: Partial<JobDefinition<Tx>>,
  ): EngineBundle<Tx>;
}

/** Stopping waits for attempts, and those wait for the clock when they do not listen. */
async function stop({ engine, clock }: EngineBundle<Tx>): Promise<void> {
  const stopped = engine.stop();
  await clock.advance(2_000);
  await stopped;
}

/** Runs the same tests on SQLite and on the store in memory. */
export function describeEngine(name: string, tests: (suite: EngineSuite) => void): void {
  const cleanUps: (() => Promise<void>)[] = [];
  const stores = { SQLite: jobStores['SQLite in memory'], memory: jobStores.memory };

  describe.each(Object.entries(stores))(`${name} on %s`, (_name, open) => {
    afterEach(async () => {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    });
    tests({
      setup(handler, limits = {}) {
        const { store, close } = open();
        cleanUps.push(close);
        const bundle = createEngineBundle(store, [dream(handler, limits)]);
        cleanUps.push(() => stop(bundle));
        return { ...bundle, store };
      },
      restart(store, handler, limits = {}) {
        const bundle = createEngineBundle(store, [dream(handler, limits)]);
        cleanUps.push(() => stop(bundle));
        return bundle;
      },
    });
  });
}

/** A step body that listens: it ends when it is told to, with the reason it was given. */
export function rejectOnAbort(signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
