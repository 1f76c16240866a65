/** Takes ready jobs into the free slots, best rank first, and no more often than their kind may. */
import type { JobDefinition } from './define-job.ts';
import type { Executor } from './executor.ts';
import { gateBefore } from './gate.ts';
import type { Job } from './job.ts';
import type { Clock, JobStore } from './ports.ts';
import { type RateBucket, refill, untilNextToken } from './rate-bucket.ts';
import type { Recorder } from './recorder.ts';

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
}

export function createClaimer<Tx>(parts: ClaimerParts<Tx>): Claimer {
  const { store, recorder, executor, clock } = parts;
  const claim = (tx: Tx, id: string): Job =>
    store.claimJob(tx, id, {
      now: clock.now(),
      bootId: parts.bootId,
      claimToken: parts.newId(),
    });

  /** A suspect is run alone, so that if the process dies again, nobody else can be to blame. */
  function claimSuspect(tx: Tx, kinds: readonly string[]): readonly Job[] {
    const id = store.firstReadySuspect(kinds);
    return id === null ? [] : [claim(tx, id)];
  }

  function claimKind(tx: Tx, definition: JobDefinition<Tx>): readonly Job[] {
    const { kind, rate } = definition;
    const free = definition.concurrency - executor.countRunning(kind);
    if (rate === undefined) return claimWithin(tx, definition, free);
    const now = clock.now();
    const bucket = refill(store.readRateBucket(kind), rate, now);
    const jobs = claimWithin(tx, definition, Math.min(free, Math.floor(bucket.tokens)));
    if (jobs.length === 0) return jobs;
    const left: RateBucket = { ...bucket, tokens: bucket.tokens - jobs.length };
    store.saveRateBucket(tx, kind, left);
    const waitMs = untilNextToken(left, rate);
    if (waitMs > 0) {
      const gate = { kind, reason: 'rate-limit', until: now + waitMs } as const;
      store.closeGate(tx, { ...gate, closedAt: now, closedBy: 'engine' });
    }
    return jobs;
  }

  function claimWithin(tx: Tx, definition: JobDefinition<Tx>, limit: number): readonly Job[] {
    const { kind, concurrencyPerKey } = definition;
    if (limit <= 0) return [];
    if (concurrencyPerKey === undefined) {
      return store.listReadyJobs({ kind, limit, fullKeys: [] }).map(({ id }) => claim(tx, id));
    }
    const running = executor.countRunningByKey(kind);
    const claimed: Job[] = [];
    while (claimed.length < limit) {
      const fullKeys = [...running].filter(([, n]) => n >= concurrencyPerKey).map(([key]) => key);
      const [next] = store.listReadyJobs({ kind, limit: 1, fullKeys });
      if (next === undefined) break;
      claimed.push(claim(tx, next.id));
      if (next.key !== null) running.set(next.key, (running.get(next.key) ?? 0) + 1);
    }
    return claimed;
  }

  function openKinds(): readonly JobDefinition<Tx>[] {
    const gates = store.listGates();
    return [...parts.definitions.values()].filter(({ kind }) => gateBefore(gates, kind) === null);
  }

  return {
    async runOnce() {
      if (executor.isRunningAlone()) return;
      const open = openKinds();
      if (open.length === 0) return;
      const kinds = open.map(({ kind }) => kind);
      const isSuspectReady = store.firstReadySuspect(kinds) !== null;
      // What runs may end first, and nothing else begins meanwhile.
      if (isSuspectReady && executor.countRunning() > 0) return;
      const jobs = await recorder.write((tx) =>
        isSuspectReady
          ? claimSuspect(tx, kinds)
          : open.flatMap((definition) => claimKind(tx, definition)),
      );
      for (const job of jobs) executor.start(job);
    },
  };
}
