/** What hosts and pipelines may ask of the engine. */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import type { Duties, EngineOptions } from './duties.ts';
import { ALL_KINDS, type Gate, gateBefore } from './gate.ts';
import type { EntityLink, Hold, Job } from './job.ts';
import { rankOf } from './rank.ts';
import type { EngineListener } from './recorder.ts';
import { cancel, requestCancel, requeue } from './transitions.ts';

/** What is wanted when a job is queued. */
export interface JobRequest {
  readonly kind: string;
  readonly args: unknown;
  /** What it works on, in the user's words. */
  readonly label: string;
  readonly entity?: EntityLink;
  /** 1 (highest) to 10; the kind's default otherwise. */
  readonly priority?: number;
  /** Unique among the unfinished jobs of its kind. */
  readonly idempotencyKey?: string;
  /** Shares its kind's limit per key: a host, a model server. */
  readonly concurrencyKey?: string;
  /** Replaces the unfinished jobs of its kind with the same key: what they would do is stale. */
  readonly supersedeKey?: string;
  /** Milliseconds before which it does not begin. */
  readonly delayMs?: number;
}

export interface Desk<Tx> {
  /** Resolves after the commit; its changes have been told by then. */
  write<T>(work: (tx: Tx) => T): Promise<T>;
  /** Queues a job inside a write; an unfinished one with the same key is given back instead. */
  enqueue(tx: Tx, request: JobRequest): { readonly job: Job; readonly isNew: boolean };
  /** Null: no such job. A finished job is left as it is. */
  cancel(id: string): Promise<Job | null>;
  /** Tries a failed or cancelled job again from its last checkpoint. Null: no such job. */
  retry(id: string): Promise<Job | null>;
  /** Lets no job of a kind, or of any, begin until `resume`; what runs goes on. */
  pause(kind?: string): Promise<void>;
  resume(kind?: string): Promise<void>;
  /** Why jobs of a kind, or all, do not begin. */
  listGates(): readonly Gate[];
  /** Forgets finished jobs whose last change is not after `upToSeq`; resolves to how many. */
  clearFinished(upToSeq: number): Promise<number>;
  getJob(id: string): Job | null;
  /** Unfinished first, then the newest. */
  listJobs(limit: number): readonly Job[];
  lastSeq(): number;
  /** Every committed change and live progress; the result ends it. */
  listen(listener: EngineListener): () => void;
}

export function createDesk<Tx>(options: EngineOptions<Tx>, duties: Duties<Tx>): Desk<Tx> {
  const { store, clock } = options;
  const { recorder } = duties;
  const rankNow = (priority: number) => rankOf(duties.awakeMs(), priority);

  /** The job as it stands now: with live progress, and with what closes the way for its kind. */
  function asItStands(job: Job, gates = store.listGates()): Job {
    if (job.state === 'running') return { ...job, ...duties.progressOf(job.id) };
    const isReady = job.state === 'pending' && job.hold === null;
    const gate = isReady ? gateBefore(gates, job.kind) : null;
    if (gate === null) return job;
    return { ...job, hold: { reason: gate.reason, until: gate.until, delayMs: null } };
  }

  function newHold({ delayMs }: JobRequest): Hold | null {
    return delayMs === undefined ? null : { reason: 'time', until: clock.now() + delayMs, delayMs };
  }

  function supersede(tx: Tx, kind: string, supersedeKey: string): void {
    for (const job of store.listUnfinishedByKey(kind, supersedeKey)) endJob(tx, job, 'superseded');
  }

  function endJob(tx: Tx, job: Job, reason: string): Job | null {
    if (isFinalJobState(job.state) || job.cancelRequestedAt !== null) return job;
    const end = job.state === 'pending' ? cancel : requestCancel;
    return duties.transitions.apply(tx, end(job, clock.now(), reason));
  }

  function again(tx: Tx, job: Job): Job | null {
    const { kind, idempotencyKey } = job;
    const twin = idempotencyKey && store.findUnfinishedByKey(kind, idempotencyKey);
    return twin || store.applyTransition(tx, requeue(job, rankNow(job.priority)));
  }

  return {
    write: recorder.write,
    enqueue(tx, request) {
      const definition = duties.definitionOf(request.kind);
      const priority = request.priority ?? definition.defaultPriority;
      if (request.supersedeKey !== undefined) supersede(tx, request.kind, request.supersedeKey);
      const { job, isNew } = store.insertJob(tx, {
        id: options.newId(),
        kind: request.kind,
        args: definition.args.parse(request.args),
        label: request.label,
        entity: request.entity ?? null,
        priority,
        rank: rankNow(priority),
        hold: newHold(request),
        idempotencyKey: request.idempotencyKey ?? null,
        concurrencyKey: request.concurrencyKey ?? null,
        supersedeKey: request.supersedeKey ?? null,
        createdAt: clock.now(),
      });
      return { job: asItStands(job), isNew };
    },
    async cancel(id) {
      const job = await recorder.write((tx) => {
        const current = store.getJob(id);
        return current === null ? null : endJob(tx, current, 'user');
      });
      return job === null ? null : asItStands(job);
    },
    async retry(id) {
      const job = await recorder.write((tx) => {
        const current = store.getJob(id);
        const isOver = current?.state === 'failed' || current?.state === 'cancelled';
        return isOver ? again(tx, current) : current;
      });
      return job === null ? null : asItStands(job);
    },
    async pause(kind = ALL_KINDS) {
      const gate = { kind, reason: 'pause', until: null, closedBy: 'user' } as const;
      await recorder.write((tx) => store.closeGate(tx, { ...gate, closedAt: clock.now() }));
    },
    async resume(kind = ALL_KINDS) {
      await recorder.write((tx) => store.openGate(tx, { kind, reason: 'pause' }));
    },
    listGates: store.listGates,
    async clearFinished(upToSeq) {
      const ids = await recorder.write((tx) => store.removeFinishedJobs(tx, upToSeq));
      return ids.length;
    },
    getJob(id) {
      const job = store.getJob(id);
      return job === null ? null : asItStands(job);
    },
    listJobs(limit) {
      const gates = store.listGates();
      return store.listJobs(limit).map((job) => asItStands(job, gates));
    },
    lastSeq: store.lastSeq,
    listen: (listener) =>
      recorder.listen((event) =>
        listener('job' in event ? { ...event, job: asItStands(event.job) } : event),
      ),
  };
}
