/** Takes ready jobs into the free slots, best rank first, and no more often than they may begin. */
import type { JobDefinition } from './define-job.ts';
import type { Executor } from './executor.ts';
import { type Gate, gateBefore } from './gate.ts';
import type { Job, ReadyJob } from './job.ts';
import { createKeySlots } from './key-slots.ts';
import type { Clock, JobStore } from './ports.ts';
import type { Recorder } from './recorder.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** Suspects looked at: more than would ever be blamed at once. */
const MAX_SUSPECTS = 500;

export interface Claimer {
  /** Claims and starts what fits; whoever frees a slot wakes it again. */
  runOnce(): Promise<void>;
}

interface ClaimerParts<Tx> {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly executor: Executor;
  readonly definitions: ReadonlyMap<string, JobDefinition<Tx>>;
  readonly clock: Clock;
  readonly bootId: string;
  readonly newId: () => string;
  /** Whether nothing is to begin just now; whoever ends that wakes the claimer. */
  readonly isResting: () => boolean;
}

export function createClaimer<Tx>(parts: ClaimerParts<Tx>): Claimer {
  const { store, recorder, executor, clock, definitions } = parts;
  const buckets = createTokenBuckets(parts);
  const claim = (tx: Tx, id: string): Job =>
    store.claimJob(tx, id, {
      now: clock.now(),
      bootId: parts.bootId,
      claimToken: parts.newId(),
    });

  function firstSuspect(gates: readonly Gate[]): ReadyJob | undefined {
    return store
      .listReadySuspects(MAX_SUSPECTS)
      .find((job) => definitions.has(job.kind) && gateBefore(gates, job) === null);
  }

  function claimKind(
    tx: Tx,
    definition: JobDefinition<Tx>,
    gates: readonly Gate[],
  ): readonly Job[] {
    const { kind, rate } = definition;
    const free = definition.concurrency - executor.countRunning(kind);
    const scope = { kind, key: null };
    const limit = rate === undefined ? free : Math.min(free, buckets.left(scope, rate));
    if (limit <= 0) return [];
    const jobs = claimWithin(tx, definition, { limit, gates });
    if (rate !== undefined && jobs.length > 0) {
      buckets.take(tx, scope, { rate, count: jobs.length });
    }
    return jobs;
  }

  function claimWithin(
    tx: Tx,
    definition: JobDefinition<Tx>,
    { limit, gates }: { readonly limit: number; readonly gates: readonly Gate[] },
  ): readonly Job[] {
    const { kind } = definition;
    const running = executor.countRunningByKey(kind);
    const slots = createKeySlots(definition, { gates, running, buckets });
    const isPerKey = (definition.concurrencyPerKey ?? definition.ratePerKey) !== undefined;
    if (!isPerKey) {
      const query = { kind, limit, fullKeys: slots.fullKeys() };
      return store.listReadyJobs(query).map(({ id }) => claim(tx, id));
    }
    const claimed: Job[] = [];
    while (claimed.length < limit) {
      const [next] = store.listReadyJobs({ kind, limit: 1, fullKeys: slots.fullKeys() });
      if (next === undefined) break;
      if (slots.take(tx, next.key)) claimed.push(claim(tx, next.id));
    }
    return claimed;
  }

  function openKinds(gates: readonly Gate[]): readonly JobDefinition<Tx>[] {
    return [...definitions.values()].filter(
      ({ kind }) => gateBefore(gates, { kind, key: null }) === null,
    );
  }

  /** Reads inside the write: gates may have closed while it waited for its turn. */
  function claimAll(tx: Tx): readonly Job[] {
    const gates = store.listGates();
    const suspect = firstSuspect(gates);
    if (suspect === undefined) {
      return openKinds(gates).flatMap((definition) => claimKind(tx, definition, gates));
    }
    // What runs may end first, and nothing else begins meanwhile.
    return executor.countRunning() > 0 ? [] : [claim(tx, suspect.id)];
  }

  return {
    async runOnce() {
      if (parts.isResting() || executor.isRunningAlone()) return;
      if (openKinds(store.listGates()).length === 0) return;
      const jobs = await recorder.write(claimAll);
      for (const job of jobs) executor.start(job);
    },
  };
}
