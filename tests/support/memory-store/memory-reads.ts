/** The reading half of the store in memory. */
import type { Job, JobChange } from '../../../src/main/engine/job.ts';
import type { JobStore } from '../../../src/main/engine/ports.ts';
import { isFinalJobState } from '../../../src/shared/domain/job-state.ts';
import { scopeKey, type Tables, withAsking } from './memory-tables.ts';

type Reads<Tx> = Omit<
  JobStore<Tx>,
  `${'write' | 'insert' | 'claim' | 'apply' | 'save' | 'release' | 'close' | 'open' | 'copy' | 'remove'}${string}`
>;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const byRank = (a: Job, b: Job) => a.rank - b.rank || byId(a, b);
const isOver = (job: Job) => isFinalJobState(job.state);

// Over 50 lines: one entry a query, over the tables as they are at the time of the call.
export function createMemoryReads<Tx>(tables: () => Tables): Reads<Tx> {
  const all = () => [...tables().jobs.values()];
  const ready = (isSuspect: boolean): Job[] =>
    all()
      .filter((job) => job.state === 'pending' && job.hold === null && job.isSuspect === isSuspect)
      .sort(byRank);
  const toReady = ({ id, kind, concurrencyKey }: Job) => ({ id, kind, key: concurrencyKey });

  return {
    getJob: (id) => tables().jobs.get(id) ?? null,
    listJobs: (limit) =>
      all()
        .filter((job) => job.batchId === null)
        .sort(
          (a, b) =>
            Number(isOver(a)) - Number(isOver(b)) ||
            (b.finishedAt ?? b.createdAt) - (a.finishedAt ?? a.createdAt),
        )
        .slice(0, limit),
    getBatch(id) {
      const batch = tables().batches.get(id);
      return batch === undefined ? null : withAsking(tables(), batch);
    },
    listBatches: (limit) =>
      [...tables().batches.values()]
        .map((batch) => withAsking(tables(), batch))
        .sort(
          (a, b) =>
            Number(a.finishedAt !== null) - Number(b.finishedAt !== null) ||
            (b.finishedAt ?? b.createdAt) - (a.finishedAt ?? a.createdAt),
        )
        .slice(0, limit),
    listOpenBatches: () => [...tables().batches.values()].filter(({ isOpen }) => isOpen),
    listMembers: ({ batchId, state, isAsking = false, after = '', limit }) =>
      all()
        .filter((job) => job.batchId === batchId && job.id > after)
        .filter((job) => state === undefined || job.state === state)
        .filter((job) => !isAsking || job.hold?.reason === 'user')
        .sort(byId)
        .slice(0, limit),
    listUnfinishedChildren: (parentId) =>
      all()
        .filter((job) => job.parentId === parentId && !isOver(job))
        .sort(byId),
    listHeld: (reason) =>
      all()
        .filter((job) => job.hold?.reason === reason)
        .sort(byId),
    listDeadLetters: ({ limit, before = '~' }) =>
      all()
        .filter((job) => job.isDeadLetter && job.id < before)
        .sort((a, b) => byId(b, a))
        .slice(0, limit),
    listJobsOf: ({ type, id }, limit) =>
      all()
        .filter((job) => job.entity?.type === type && job.entity.id === id)
        .sort((a, b) => byId(b, a))
        .slice(0, limit),
    listReadyJobs: ({ kind, limit, fullKeys }) =>
      ready(false)
        .filter((job) => job.kind === kind && !fullKeys.includes(job.concurrencyKey ?? ''))
        .slice(0, limit)
        .map(toReady),
    listReadySuspects: (limit) => ready(true).slice(0, limit).map(toReady),
    bestReadyRank: (kind) => ready(false).find((job) => job.kind === kind)?.rank ?? null,
    listUnfinishedByKey: (kind, key) =>
      all()
        .filter((job) => job.kind === kind && job.supersedeKey === key && !isOver(job))
        .sort(byId),
    listGates: () => [...tables().gates.entries()].sort().map(([, gate]) => gate),
    readRateBucket: (scope) => tables().buckets.get(scopeKey(scope)) ?? null,
    readStrike: (scope) => tables().strikes.get(scopeKey(scope)) ?? null,
    readFailedStarts: () => tables().failedStarts,
    listRunningJobs: () => all().filter((job) => job.state === 'running'),
    findUnfinishedByKey: (kind, key) =>
      all().find((job) => job.kind === kind && job.idempotencyKey === key && !isOver(job)) ?? null,
    listSteps: (jobId) => [...(tables().steps.get(jobId)?.values() ?? [])],
    listStepFailures: (jobId) => tables().failures.get(jobId) ?? [],
    nextDueAt() {
      const gates = [...tables().gates.values()];
      const due = [...all().map((job) => job.hold), ...gates].flatMap((hold) => hold?.until ?? []);
      return due.length === 0 ? null : Math.min(...due);
    },
    readAwakeMs: () => tables().awakeMs,
    lastSeq: () => tables().lastSeq,
    listChangesAfter(seq, limit) {
      if (seq > tables().lastSeq) return null;
      const missed = tables().trail.filter((change) => change.seq > seq);
      // The change of a batch stands beside that of its job, under the same number.
      const count = new Set(missed.map((change) => change.seq)).size;
      return count > limit ? null : newestOfEach(missed, tables());
    },
  };
}

function newestOfEach(changes: readonly JobChange[], tables: Tables): JobChange[] {
  const { jobs, batches } = tables;
  const newest = new Map<string, JobChange>();
  for (const change of changes) {
    switch (change.type) {
      case 'gates.changed':
        newest.set(change.type, change);
        break;
      case 'jobs.removed':
        for (const id of [...change.ids, ...change.batchIds]) newest.delete(id);
        newest.set(`removed:${change.seq}`, change);
        break;
      case 'batch.changed': {
        const batch = batches.get(change.batch.id);
        newest.delete(change.batch.id);
        if (batch !== undefined) {
          newest.set(batch.id, { ...change, batch: withAsking(tables, batch) });
        }
        break;
      }
      default: {
        const job = jobs.get(change.job.id);
        newest.delete(change.job.id);
        if (job !== undefined) newest.set(job.id, { ...change, job });
      }
    }
  }
  return [...newest.values()];
}
