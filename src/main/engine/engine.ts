/** The durable job engine: joins its duties and offers what hosts and pipelines may ask of it. */
import { isFinalJobState } from '../../shared/domain/job-state.ts';
import { invariant } from '../../shared/std/invariant.ts';
import { createAwakeClock } from './awake-clock.ts';
import { createClaimer } from './claimer.ts';
import { createCompleter } from './completer.ts';
import type { JobDefinition } from './define-job.ts';
import { createExecutor } from './executor.ts';
import { noFailpoints, type ReachFailpoint } from './failpoints.ts';
import type { EntityLink, Job } from './job.ts';
import { createLoop } from './loop.ts';
import type { Clock, JobStore, Logger, OutputFiles } from './ports.ts';
import { createProgressTeller } from './progress-teller.ts';
import { rankOf } from './rank.ts';
import { createRecorder, type EngineListener } from './recorder.ts';
import { createRescuer } from './rescuer.ts';
import { createScheduler } from './scheduler.ts';
import { cancel, requestCancel, requeue } from './transitions.ts';

/** Awake time is written this often, so that a crash loses little of it. */
const AWAKE_SAVE_MS = 30_000;

export interface EngineOptions<Tx> {
  readonly store: JobStore<Tx>;
  readonly files: OutputFiles;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly definitions: readonly JobDefinition<Tx>[];
  /** Gives a UUIDv7 a call. */
  readonly newId: () => string;
  /** Gives a number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly reach?: ReachFailpoint;
}

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
}

export interface Engine<Tx> {
  /** Takes back interrupted jobs and begins to run what is due. */
  start(): Promise<void>;
  /** Hands running jobs back without using an attempt, and ends. */
  stop(): Promise<void>;
  /** Resolves after the commit; its changes have been told by then. */
  write<T>(work: (tx: Tx) => T): Promise<T>;
  /** Queues a job inside a write; an unfinished one with the same key is given back instead. */
  enqueue(tx: Tx, request: JobRequest): { readonly job: Job; readonly isNew: boolean };
  /** Null: no such job. A finished job is left as it is. */
  cancel(id: string): Promise<Job | null>;
  /** Tries a failed or cancelled job again from its last checkpoint. Null: no such job. */
  retry(id: string): Promise<Job | null>;
  /** Forgets finished jobs; resolves to how many. */
  clearFinished(): Promise<number>;
  getJob(id: string): Job | null;
  /** Unfinished first, then the newest. */
  listJobs(limit: number): readonly Job[];
  lastSeq(): number;
  /** Every committed change and live progress; the result ends it. */
  listen(listener: EngineListener): () => void;
}

// Over 50 lines: it joins the parts of the engine, and reads as a list.
export function createEngine<Tx>(options: EngineOptions<Tx>): Engine<Tx> {
  const { store, clock, logger, newId } = options;
  const bootId = newId();
  const definitions = new Map(options.definitions.map((d) => [d.kind, d]));
  const awakeClock = createAwakeClock(clock, store.readAwakeMs());
  const recorder = createRecorder(store);

  function definitionOf(kind: string): JobDefinition<Tx> {
    const definition = definitions.get(kind);
    invariant(definition !== undefined, `no pipeline for kind "${kind}"`);
    return definition;
  }

  function withLiveProgress(job: Job): Job {
    const progress = job.state === 'running' ? executor.progressOf(job.id) : null;
    return progress === null ? job : { ...job, ...progress };
  }

  function getJob(id: string): Job | null {
    const job = store.getJob(id);
    return job === null ? null : withLiveProgress(job);
  }

  const progressTeller = createProgressTeller({ clock, getJob, recorder });
  const completer = createCompleter({
    ...{ store, recorder, clock, logger, definitionOf },
    random: options.random,
  });
  const executor = createExecutor({
    ...{ completer, definitionOf, logger },
    attemptParts: {
      ...{ store, recorder, clock, awakeClock },
      files: options.files,
      reach: options.reach ?? noFailpoints,
      onProgress: progressTeller.note,
    },
    onFree: () => claimLoop.wake(),
  });
  const claimer = createClaimer({
    ...{ store, recorder, executor, definitions, clock, bootId, newId },
  });
  const claimLoop = createLoop({ name: 'claimer', runOnce: claimer.runOnce, logger });
  const scheduler = createScheduler({
    ...{ store, recorder, clock },
    wake: () => scheduleLoop.wake(),
    onReleased: claimLoop.wake,
  });
  const scheduleLoop = createLoop({ name: 'scheduler', runOnce: scheduler.runOnce, logger });
  const rescuer = createRescuer({ store, recorder, clock, bootId });

  const unlisten = recorder.listen((event) => {
    if (event.type === 'job.retryScheduled' || event.type === 'job.held') scheduleLoop.wake();
    if (event.type === 'job.queued' || event.type === 'job.requeued') claimLoop.wake();
  });

  let cancelAwakeSave = (): void => {};
  function saveAwakeTime(): void {
    cancelAwakeSave = clock.setTimer(AWAKE_SAVE_MS, saveAwakeTime);
    recorder
      .write((tx) => store.saveAwakeMs(tx, awakeClock.nowMs()))
      .catch((error: unknown) => logger.warn({ error }, 'awake time could not be saved'));
  }

  return {
    async start() {
      awakeClock.start();
      const taken = await rescuer.runOnce();
      if (taken > 0) logger.info({ jobs: taken }, 'took back interrupted jobs');
      cancelAwakeSave = clock.setTimer(AWAKE_SAVE_MS, saveAwakeTime);
      scheduleLoop.start();
      claimLoop.start();
    },
    async stop() {
      cancelAwakeSave();
      scheduler.stop();
      await Promise.all([claimLoop.stop(), scheduleLoop.stop()]);
      scheduler.stop();
      await executor.stop();
      progressTeller.stop();
      await recorder.write((tx) => store.saveAwakeMs(tx, awakeClock.nowMs()));
      awakeClock.stop();
      unlisten();
    },
    write: recorder.write,
    enqueue(tx, request) {
      const definition = definitionOf(request.kind);
      const priority = request.priority ?? definition.defaultPriority;
      return store.insertJob(tx, {
        id: newId(),
        kind: request.kind,
        args: definition.args.parse(request.args),
        label: request.label,
        entity: request.entity ?? null,
        priority,
        rank: rankOf(awakeClock.nowMs(), priority),
        hold: null,
        idempotencyKey: request.idempotencyKey ?? null,
        createdAt: clock.now(),
      });
    },
    async cancel(id) {
      const job = await recorder.write((tx) => {
        const current = store.getJob(id);
        if (current === null || isFinalJobState(current.state)) return current;
        if (current.state === 'pending') {
          return store.applyTransition(tx, cancel(current, clock.now()));
        }
        const isAsked = current.cancelRequestedAt !== null;
        return isAsked ? current : store.applyTransition(tx, requestCancel(current, clock.now()));
      });
      if (job?.state === 'running') executor.abort(id, 'cancel');
      return job === null ? null : withLiveProgress(job);
    },
    async retry(id) {
      return recorder.write((tx) => {
        const job = store.getJob(id);
        if (job?.state !== 'failed' && job?.state !== 'cancelled') return job;
        const { kind, idempotencyKey } = job;
        const twin = idempotencyKey && store.findUnfinishedByKey(kind, idempotencyKey);
        if (twin) return twin;
        return store.applyTransition(tx, requeue(job, rankOf(awakeClock.nowMs(), job.priority)));
      });
    },
    async clearFinished() {
      const ids = await recorder.write((tx) => store.removeFinishedJobs(tx));
      return ids.length;
    },
    getJob,
    listJobs: (limit) => store.listJobs(limit).map(withLiveProgress),
    lastSeq: store.lastSeq,
    listen: recorder.listen,
  };
}
