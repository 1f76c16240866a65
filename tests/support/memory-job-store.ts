/** The engine's store in memory, for fast tests; the conformance suite keeps it honest. */
import type { Gate } from '../../src/main/engine/gate.ts';
import type { Job, JobChange, StepFailure, StepRecord } from '../../src/main/engine/job.ts';
import type { Clock, Fence, JobStore } from '../../src/main/engine/ports.ts';
import type { RateBucket } from '../../src/main/engine/rate-bucket.ts';
import type { JobChangeType } from '../../src/main/engine/state-table.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';

/** What a write may change, copied before it and put back when it throws. */
interface Tables {
  readonly jobs: Map<string, Job>;
  readonly steps: Map<string, Map<string, StepRecord>>;
  readonly failures: Map<string, StepFailure[]>;
  readonly trail: JobChange[];
  readonly gates: Map<string, Gate>;
  readonly buckets: Map<string, RateBucket>;
  awakeMs: number;
  failedStarts: number;
}

export interface MemoryTx {
  readonly changes: JobChange[];
}

export function createMemoryJobStore(_clock: Clock): JobStore<MemoryTx> {
  let tables: Tables = emptyTables();
  let lastSeq = 0;

  function record(tx: MemoryTx, type: JobChangeType, job: Job): Job {
    lastSeq += 1;
    const recorded = { ...job, seq: lastSeq };
    tables.jobs.set(job.id, recorded);
    const change: JobChange = { type, seq: lastSeq, job: recorded };
    tables.trail.push(change);
    tx.changes.push(change);
    return recorded;
  }

  function held({ jobId, claimToken }: Fence): Job | null {
    const job = tables.jobs.get(jobId);
    return job?.state === 'running' && job.claimToken === claimToken ? job : null;
  }

  function recordGates(tx: MemoryTx): void {
    lastSeq += 1;
    const change: JobChange = { type: 'gates.changed', seq: lastSeq };
    tables.trail.push(change);
    tx.changes.push(change);
  }

  const readyJobs = (isSuspect: boolean): Job[] =>
    all()
      .filter((job) => job.state === 'pending' && job.hold === null && job.isSuspect === isSuspect)
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));

  const all = () => [...tables.jobs.values()];
  const store: JobStore<MemoryTx> = {
    async write(work) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const before = copy(tables);
      const seqBefore = lastSeq;
      const tx: MemoryTx = { changes: [] };
      try {
        return { value: work(tx), changes: tx.changes };
      } catch (error) {
        tables = before;
        lastSeq = seqBefore;
        throw error;
      }
    },
    insertJob(tx, job) {
      const twin = job.idempotencyKey && store.findUnfinishedByKey(job.kind, job.idempotencyKey);
      if (twin) return { job: twin, isNew: false };
      const inserted: Job = {
        ...job,
        args: structuredClone(job.args),
        ...{ state: 'pending', attempt: 0, attemptBase: 0, claimToken: null, bootId: null },
        ...{ cancelRequestedAt: null, progress: 0, progressMessage: null, failure: null },
        ...{ hasCheckpoint: false, isSuspect: false, loneDeaths: 0 },
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
    removeFinishedJobs(tx, upToSeq) {
      const ids = all()
        .filter((job) => isFinalJobState(job.state) && job.seq <= upToSeq)
        .map((job) => job.id);
      for (const id of ids) {
        tables.jobs.delete(id);
        tables.steps.delete(id);
        tables.failures.delete(id);
      }
      if (ids.length > 0) {
        lastSeq += 1;
        const change: JobChange = { type: 'jobs.removed', seq: lastSeq, ids };
        tables.trail.push(change);
        tx.changes.push(change);
      }
      return ids;
    },
    closeGate(tx, gate) {
      tables.gates.set(`${gate.kind} ${gate.reason}`, gate);
      recordGates(tx);
    },
    openGate(tx, { kind, reason }) {
      if (tables.gates.delete(`${kind} ${reason}`)) recordGates(tx);
    },
    saveRateBucket: (_tx, kind, bucket) => void tables.buckets.set(kind, bucket),
    saveFailedStarts(_tx, count) {
      tables.failedStarts = count;
    },
    saveAwakeMs(_tx, awakeMs) {
      tables.awakeMs = Math.round(awakeMs);
    },
    getJob: (id) => tables.jobs.get(id) ?? null,
    listJobs: (limit) =>
      all()
        .sort(
          (a, b) =>
            Number(isFinalJobState(a.state)) - Number(isFinalJobState(b.state)) ||
            (b.finishedAt ?? b.createdAt) - (a.finishedAt ?? a.createdAt),
        )
        .slice(0, limit),
    listReadyJobs: ({ kind, limit, fullKeys }) =>
      readyJobs(false)
        .filter((job) => job.kind === kind && !fullKeys.includes(job.concurrencyKey ?? ''))
        .slice(0, limit)
        .map(({ id, concurrencyKey }) => ({ id, key: concurrencyKey })),
    firstReadySuspect: (kinds) =>
      readyJobs(true).find(({ kind }) => kinds.includes(kind))?.id ?? null,
    listUnfinishedByKey: (kind, key) =>
      all()
        .filter(
          (job) => job.kind === kind && job.supersedeKey === key && !isFinalJobState(job.state),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    listGates: () => [...tables.gates.entries()].sort().map(([, gate]) => gate),
    readRateBucket: (kind) => tables.buckets.get(kind) ?? null,
    readFailedStarts: () => tables.failedStarts,
    listRunningJobs: () => all().filter((job) => job.state === 'running'),
    findUnfinishedByKey: (kind, key) =>
      all().find(
        (job) => job.kind === kind && job.idempotencyKey === key && !isFinalJobState(job.state),
      ) ?? null,
    listSteps: (jobId) => [...(tables.steps.get(jobId)?.values() ?? [])],
    listStepFailures: (jobId) => tables.failures.get(jobId) ?? [],
    nextDueAt: () => {
      const gates = [...tables.gates.values()];
      const due = [...all().map((job) => job.hold), ...gates].flatMap((hold) => hold?.until ?? []);
      return due.length === 0 ? null : Math.min(...due);
    },
    readAwakeMs: () => tables.awakeMs,
    lastSeq: () => lastSeq,
    listChangesAfter(seq, limit) {
      if (seq > lastSeq) return null;
      const missed = tables.trail.filter((change) => change.seq > seq);
      return missed.length > limit ? null : newestOfEach(missed, tables.jobs);
    },
  };
  return store;
}

function newestOfEach(changes: readonly JobChange[], jobs: ReadonlyMap<string, Job>): JobChange[] {
  const newest = new Map<string, JobChange>();
  for (const change of changes) {
    if (change.type === 'gates.changed') {
      newest.set(change.type, change);
      continue;
    }
    if (change.type === 'jobs.removed') {
      for (const id of change.ids) newest.delete(id);
      newest.set(`removed:${change.seq}`, change);
      continue;
    }
    const job = jobs.get(change.job.id);
    newest.delete(change.job.id);
    if (job !== undefined) newest.set(job.id, { ...change, job });
  }
  return [...newest.values()];
}

function emptyTables(): Tables {
  return {
    ...{ jobs: new Map(), steps: new Map(), failures: new Map(), trail: [] },
    ...{ gates: new Map(), buckets: new Map(), awakeMs: 0, failedStarts: 0 },
  };
}

function copy(tables: Tables): Tables {
  return {
    jobs: new Map(tables.jobs),
    steps: new Map([...tables.steps].map(([id, steps]) => [id, new Map(steps)])),
    failures: new Map(tables.failures),
    trail: [...tables.trail],
    gates: new Map(tables.gates),
    buckets: new Map(tables.buckets),
    ...{ awakeMs: tables.awakeMs, failedStarts: tables.failedStarts },
  };
}
