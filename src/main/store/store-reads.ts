/** The reading half of the engine's store: what is committed, and inside a write what it has written. */
import type { JobStore } from '../engine/ports.ts';
import { createChangesAfter } from './changes-after.ts';
import type { SqliteTx } from './sqlite-tx.ts';
import type { Tables } from './tables.ts';

type Reads = Pick<
  JobStore<SqliteTx>,
  Extract<
    keyof JobStore<SqliteTx>,
    `${'get' | 'list' | 'read' | 'find' | 'best' | 'next' | 'last'}${string}`
  >
>;

export function createStoreReads(tables: Tables): Reads {
  const { audit, batches, facts, gates, jobs, rateBuckets, stepFailures, steps, strikes } = tables;
  return {
    getJob: jobs.get,
    listJobs: jobs.list,
    listRunningJobs: jobs.listRunning,
    listReadyJobs: jobs.listReady,
    listReadySuspects: jobs.listSuspects,
    bestReadyRank: jobs.bestReadyRank,
    getBatch: batches.get,
    listBatches: batches.list,
    listOpenBatches: batches.listOpen,
    listMembers: jobs.listMembers,
    listUnfinishedChildren: jobs.listUnfinishedChildren,
    listHeld: jobs.listHeld,
    listDeadLetters: jobs.listDeadLetters,
    listJobsOf: jobs.listOf,
    listUnfinishedByKey: jobs.listUnfinishedByKey,
    findUnfinishedByKey: jobs.findUnfinishedByKey,
    listSteps: steps.list,
    listStepFailures: stepFailures.list,
    listGates: gates.list,
    readRateBucket: rateBuckets.get,
    readStrike: strikes.get,
    nextDueAt: () => earliest(jobs.nextDueAt(), gates.nextDueAt()),
    readAwakeMs: () => facts.read('awake-ms'),
    readFailedStarts: () => facts.read('failed-starts'),
    lastSeq: audit.lastSeq,
    listChangesAfter: createChangesAfter(audit, { getJob: jobs.get, getBatch: batches.get }),
  };
}

function earliest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
