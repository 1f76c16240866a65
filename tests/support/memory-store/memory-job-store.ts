/** The engine's store in memory, for fast tests; the conformance suite keeps it honest. */
import type { Batch } from '../../../src/main/engine/batch.ts';
import type { Job, JobChange, StepRecord } from '../../../src/main/engine/job.ts';
import type { Clock, Fence, JobStore } from '../../../src/main/engine/ports.ts';
import type { JobChangeType } from '../../../src/main/engine/state-table.ts';
import { isEmpty } from '../../../src/main/store/batch-table.ts';
import { isFinalJobState, type JobState } from '../../../src/shared/domain/job-state.ts';
import { createMemoryReads } from './memory-reads.ts';
import { copyTables, emptyTables, scopeKey, type Tables, withAsking } from './memory-tables.ts';

export interface MemoryTx {
  readonly changes: JobChange[];
}

// Over 50 lines: one entry a write, over the tables.
export function createMemoryJobStore(clock: Clock): JobStore<MemoryTx> {
  let tables: Tables = emptyTables();

  function tell<Change extends JobChange>(tx: MemoryTx, change: Change): void {
    tables.trail.push(change);
    tx.changes.push(change);
  }

  function nextSeq(): number {
    tables.lastSeq += 1;
    return tables.lastSeq;
  }

  function record(tx: MemoryTx, type: JobChangeType, job: Job): Job {
    const from = tables.jobs.get(job.id)?.state ?? null;
    const recorded = { ...job, seq: nextSeq() };
    tables.jobs.set(job.id, recorded);
    tell(tx, { type, seq: recorded.seq, job: recorded });
    if (from !== job.state) shift(tx, recorded, { from, to: job.state });
    return recorded;
  }

  function shift(
    tx: MemoryTx,
    { batchId, seq }: Pick<Job, 'batchId' | 'seq'>,
    { from, to }: { readonly from: JobState | null; readonly to: JobState | null },
  ): void {
    const batch = tables.batches.get(batchId ?? '');
    if (batch === undefined) return;
    const counts = { ...batch.counts };
    if (from !== null) counts[from] -= 1;
    if (to !== null) counts[to] += 1;
    saveBatch(tx, { ...batch, counts, seq });
  }

  function saveBatch(tx: MemoryTx, batch: Batch): Batch {
    const isOver = !batch.isOpen && batch.counts.pending + batch.counts.running === 0;
    const finishedAt = isOver ? (batch.finishedAt ?? clock.now()) : null;
    const saved = withAsking(tables, { ...batch, finishedAt });
    tables.batches.set(batch.id, saved);
    tell(tx, { type: 'batch.changed', seq: batch.seq, batch: saved });
    return saved;
  }

  function held({ jobId, claimToken }: Fence): Job | null {
    const job = tables.jobs.get(jobId);
    return job?.state === 'running' && job.claimToken === claimToken ? job : null;
  }

  function forget(ids: readonly string[]): void {
    for (const id of ids) {
      tables.jobs.delete(id);
      tables.steps.delete(id);
      tables.failures.delete(id);
    }
  }

  function recordRemoval(
    tx: MemoryTx,
    ids: readonly string[],
    batchIds: readonly string[],
  ): number {
    const seq = nextSeq();
    tell(tx, { type: 'jobs.removed', seq, ids, batchIds });
    return seq;
  }

  const recordGates = (tx: MemoryTx) => tell(tx, { type: 'gates.changed', seq: nextSeq() });
  const all = () => [...tables.jobs.values()];
  const reads = createMemoryReads<MemoryTx>(() => tables);
  return {
    ...reads,
    async write(work) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const before = copyTables(tables);
      const tx: MemoryTx = { changes: [] };
      try {
        return { value: work(tx), changes: tx.changes };
      } catch (error) {
        tables = before;
        throw error;
      }
    },
    insertJob(tx, job) {
      const twin = job.idempotencyKey && reads.findUnfinishedByKey(job.kind, job.idempotencyKey);
      if (twin) return { job: twin, isNew: false };
      const inserted: Job = {
        ...job,
        args: structuredClone(job.args),
        ...{ state: 'pending', attempt: 0, attemptBase: 0, claimToken: null, bootId: null },
        ...{ cancelRequestedAt: null, progress: 0, progressMessage: null, failure: null },
        ...{ hasCheckpoint: false, isSuspect: false, loneDeaths: 0, isDeadLetter: false, waits: 0 },
        ...{ output: null, startedAt: null, finishedAt: null, seq: 0 },
      };
      return { job: record(tx, 'job.queued', inserted), isNew: true };
    },
    claimJob(tx, id, { now, bootId, claimToken }) {
      const job = tables.jobs.get(id);
      if (job === undefined) throw new TypeError(`no job ${id}`);
      return record(tx, 'job.claimed', {
        ...job,
        ...{ state: 'running', claimToken, bootId, attempt: job.attempt + 1 },
        ...{ startedAt: job.startedAt ?? now, hasCheckpoint: false },
      });
    },
    applyTransition(tx, { jobId, from, claimToken, to, set, change }) {
      const job = tables.jobs.get(jobId);
      if (job?.state !== from || job.claimToken !== claimToken) return null;
      return record(tx, change, { ...job, ...set, state: to });
    },
    saveStep(tx, fence, step) {
      const job = held(fence);
      if (job === null) return false;
      const steps = tables.steps.get(job.id) ?? new Map<string, StepRecord>();
      tables.steps.set(job.id, steps.set(step.name, structuredClone(step)));
      record(tx, 'job.stepFinished', { ...job, hasCheckpoint: true });
      return true;
    },
    copySteps(_tx, { from, to }, names) {
      const steps = [...(tables.steps.get(from) ?? [])].filter(([name]) => names.includes(name));
      tables.steps.set(to, new Map(steps));
    },
    saveStepFailure(_tx, fence, failure) {
      const job = held(fence);
      if (job === null) return false;
      tables.failures.set(job.id, [...(tables.failures.get(job.id) ?? []), failure]);
      return true;
    },
    saveProgress(_tx, fence, progress) {
      const job = held(fence);
      if (job === null) return false;
      tables.jobs.set(job.id, { ...job, ...progress });
      return true;
    },
    releaseDue(tx, now) {
      let released = 0;
      for (const [name, gate] of tables.gates) {
        if (gate.until === null || gate.until > now) continue;
        tables.gates.delete(name);
        released += 1;
      }
      if (released > 0) recordGates(tx);
      for (const job of all()) {
        if (job.hold?.until == null) continue;
        const { until, delayMs } = job.hold;
        const shortened = delayMs === null ? until : Math.min(until, now + delayMs);
        const hold = shortened <= now ? null : { ...job.hold, until: shortened };
        if (hold === null) released += 1;
        tables.jobs.set(job.id, { ...job, hold });
      }
      return released;
    },
    insertBatch(tx, batch) {
      const counts = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
      const seq = nextSeq();
      return saveBatch(tx, { ...batch, counts, asking: 0, isOpen: true, finishedAt: null, seq });
    },
    closeBatch(tx, id) {
      const batch = tables.batches.get(id);
      if (batch?.isOpen !== true) return;
      saveBatch(tx, { ...batch, isOpen: false, seq: nextSeq() });
      if (!isEmpty(batch)) return;
      tables.batches.delete(id);
      recordRemoval(tx, [], [id]);
    },
    removeFinishedJobs(tx, upToSeq, limit) {
      const hasUnfinishedChildren = ({ id }: Job) => reads.listUnfinishedChildren(id).length > 0;
      const ids = all()
        .filter((job) => isFinalJobState(job.state) && job.seq <= upToSeq && job.batchId === null)
        .filter((job) => !hasUnfinishedChildren(job))
        .map((job) => job.id)
        .slice(0, limit);
      forget(ids);
      if (ids.length > 0) {
        recordRemoval(tx, ids, []);
        return ids.length;
      }
      const isOver = ({ finishedAt, seq }: Batch) => finishedAt !== null && seq <= upToSeq;
      const batch = [...tables.batches.values()].find(isOver);
      if (batch === undefined) return 0;
      const members = all().filter((job) => job.batchId === batch.id);
      forget(members.slice(0, limit).map(({ id }) => id));
      if (members.length >= limit) return limit;
      tables.batches.delete(batch.id);
      recordRemoval(tx, [], [batch.id]);
      return members.length + 1;
    },
    removeFinishedJob(tx, id) {
      const job = tables.jobs.get(id);
      if (job === undefined || !isFinalJobState(job.state)) return false;
      forget([id]);
      const seq = recordRemoval(tx, [id], []);
      shift(tx, { batchId: job.batchId, seq }, { from: job.state, to: null });
      return true;
    },
    closeGate(tx, gate) {
      tables.gates.set(`${scopeKey(gate)} ${gate.reason}`, gate);
      recordGates(tx);
    },
    openGate(tx, gate) {
      if (tables.gates.delete(`${scopeKey(gate)} ${gate.reason}`)) recordGates(tx);
    },
    saveRateBucket: (_tx, scope, bucket) => void tables.buckets.set(scopeKey(scope), bucket),
    saveStrike(_tx, scope, strike) {
      if (strike === null) tables.strikes.delete(scopeKey(scope));
      else tables.strikes.set(scopeKey(scope), strike);
    },
    saveFailedStarts(_tx, count) {
      tables.failedStarts = count;
    },
    saveAwakeMs(_tx, awakeMs) {
      tables.awakeMs = Math.round(awakeMs);
    },
  };
}
