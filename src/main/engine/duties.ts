/** The engine's background duties, joined: who wakes whom, and how they start and end together. */
import type { KindPolicy } from '../../shared/domain/kind-policy.ts';
import { invariant } from '../../shared/std/invariant.ts';
import type { AwakeClock } from './awake-clock.ts';
import { createAwakeSaver } from './awake-saver.ts';
import { type ClaimRest, createClaimRest } from './claim-rest.ts';
import { createClaimer } from './claimer.ts';
import { createCompleter } from './completer.ts';
import type { JobDefinition } from './define-job.ts';
import { createEnqueuer, type Enqueuer } from './enqueuer.ts';
import { createExecutor, type Executor } from './executor.ts';
import { noFailpoints, type ReachFailpoint } from './failpoints.ts';
import type { Job } from './job.ts';
import { withPolicy } from './kind-policy.ts';
import { createLoop, type Loop } from './loop.ts';
import type { Clock, JobProgress, JobStore, Logger, OutputFiles } from './ports.ts';
import { createProgressTeller } from './progress-teller.ts';
import { createReconfigurer, type Reconfigurer } from './reconfigurer.ts';
import { createRecorder, type EngineEvent, type Recorder } from './recorder.ts';
import { createRescuer } from './rescuer.ts';
import { createScheduler } from './scheduler.ts';
import { createStartGuard } from './start-guard.ts';
import {
  createTransitionWriter,
  type EndHooks,
  type TransitionWriter,
} from './transition-writer.ts';
import { createWatchdog } from './watchdog.ts';

export interface EngineOptions<Tx> {
  readonly store: JobStore<Tx>;
  readonly files: OutputFiles;
  readonly clock: Clock;
  /** The engine starts and stops it. */
  readonly awakeClock: AwakeClock;
  readonly logger: Logger;
  readonly definitions: readonly JobDefinition<Tx>[];
  /** By kind: limits that hold from the start in the place of the declared ones. */
  readonly policies?: ReadonlyMap<string, KindPolicy>;
  /** Gives a UUIDv7 a call. */
  readonly newId: () => string;
  /** Gives a number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly reach?: ReachFailpoint;
  readonly hooks?: Partial<EndHooks<Tx>>;
}

export interface Duties<Tx> extends Reconfigurer<Tx> {
  readonly recorder: Recorder<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly enqueuer: Enqueuer<Tx>;
  definitionOf(kind: string): JobDefinition<Tx>;
  /** The live progress of a running job, or null. */
  progressOf(jobId: string): JobProgress | null;
  awakeMs(): number;
  readonly rest: ClaimRest['rest'];
  start(): Promise<void>;
  stop(): Promise<void>;
}

// Over 50 lines: it joins the duties, and reads as a list.
export function createDuties<Tx>(options: EngineOptions<Tx>): Duties<Tx> {
  const { store, clock, logger, newId, awakeClock } = options;
  const bootId = newId();
  const definitions = new Map(
    options.definitions.map((declared) => {
      const policy = options.policies?.get(declared.kind);
      return [declared.kind, policy === undefined ? declared : withPolicy(declared, policy)];
    }),
  );
  const recorder = createRecorder(store, clock);
  const transitions = createTransitionWriter({
    ...{ store, clock },
    hooks: { onJobEnded: () => {}, onBatchEnded: () => {}, ...options.hooks },
  });
  const core = { store, recorder, transitions, clock, logger } as const;

  function definitionOf(kind: string): JobDefinition<Tx> {
    const definition = definitions.get(kind);
    invariant(definition !== undefined, `no pipeline for kind "${kind}"`);
    return definition;
  }

  const enqueuer = createEnqueuer({ ...core, newId, awakeMs: awakeClock.nowMs, definitionOf });
  const progressTeller = createProgressTeller({
    ...core,
    runningJob(id): Job | null {
      const job = store.getJob(id);
      return job?.state === 'running' ? { ...job, ...executor.progressOf(id) } : null;
    },
  });
  const executor = createExecutor({
    ...{ definitionOf, logger },
    completer: createCompleter({ ...core, definitionOf, random: options.random }),
    attemptParts: {
      ...{ ...core, awakeClock, files: options.files, onProgress: progressTeller.note },
      enqueueChild: enqueuer.enqueueChild,
      reach: options.reach ?? noFailpoints,
    },
    onFree: () => claims.wake(),
  });
  const { isResting, rest } = createClaimRest({ clock, onEnd: () => claims.wake() });
  const claimer = createClaimer({ ...core, executor, definitions, bootId, newId, isResting });
  const claims = createLoop({ name: 'claimer', runOnce: claimer.runOnce, clock, logger });
  const scheduler = createScheduler({
    ...core,
    wake: () => waits.wake(),
    onReleased: claims.wake,
  });
  const waits = createLoop({ name: 'scheduler', runOnce: scheduler.runOnce, clock, logger });
  const startGuard = createStartGuard(core);
  const watchdog = createWatchdog({ ...core, executor, awakeMs: awakeClock.nowMs });
  const awakeSaver = createAwakeSaver({ ...core, awakeClock });
  const unlisten = recorder.listen((event) => wakeFor(event, { claims, waits, executor }));

  const reconfigurer = createReconfigurer({
    ...{ ...core, definitions, declared: options.definitions, wake: () => claims.wake() },
  });

  return {
    ...reconfigurer,
    ...{
      recorder,
      transitions,
      enqueuer,
      definitionOf,
      progressOf: executor.progressOf,
      awakeMs: awakeClock.nowMs,
      rest,
    },
    async start() {
      awakeClock.start();
      if (await startGuard.begin()) logger.warn({}, 'all work is paused after two failed starts');
      const taken = await createRescuer({ ...core, bootId }).runOnce();
      if (taken > 0) logger.info({ jobs: taken }, 'took back interrupted jobs');
      awakeSaver.start();
      watchdog.start();
      waits.start();
      claims.start();
    },
    async stop() {
      watchdog.stop();
      await Promise.all([claims.stop(), waits.stop()]);
      scheduler.stop();
      await executor.stop();
      progressTeller.stop();
      // A full disk must not keep the program from ending; both are made good at the next start.
      const notes = await Promise.allSettled([awakeSaver.stop(), startGuard.end()]);
      for (const note of notes) {
        if (note.status === 'rejected') logger.warn({ error: note.reason }, 'an end was not noted');
      }
      awakeClock.stop();
      unlisten();
    },
  };
}

/** What was committed decides who has something to do. */
function wakeFor(
  event: EngineEvent,
  { claims, waits, executor }: { claims: Loop; waits: Loop; executor: Executor },
): void {
  switch (event.type) {
    case 'job.cancelRequested':
      executor.abort(event.job.id, 'cancel');
      return;
    case 'job.queued':
    case 'job.requeued':
    case 'job.retryScheduled':
    case 'job.held':
    case 'job.released':
    case 'job.moved':
      if (event.job.hold === null) claims.wake();
      else waits.wake();
      return;
    case 'gates.changed':
      waits.wake();
      claims.wake();
  }
}
