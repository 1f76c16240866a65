/**
 * One try at running a job: gives the handler its context, remembers its steps, and ends only when
 * every step it started has settled.
 */
import { v5 as uuidV5 } from 'uuid';
import { z } from 'zod';
import { AppError } from '../../shared/domain/app-error.ts';
import { invariant } from '../../shared/std/invariant.ts';
import { type AbortReason, AttemptAborted } from './abort-reason.ts';
import type { AwakeClock } from './awake-clock.ts';
import { recallOutput, storeOutput } from './checkpoints.ts';
import { ClaimLost } from './claim-lost.ts';
import type { JobDefinition, Outcome } from './define-job.ts';
import type { Enqueuer } from './enqueuer.ts';
import type { ReachFailpoint } from './failpoints.ts';
import type { Job, StepRecord } from './job.ts';
import type { CommitScope, JobContext, StepOptions, StepScope } from './job-context.ts';
import type { Clock, JobProgress, JobStore, OutputFiles } from './ports.ts';
import type { Recorder } from './recorder.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { runTimed } from './run-timed.ts';
import { workedMs } from './worked-ms.ts';

export interface AttemptParts<Tx> {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly files: OutputFiles;
  readonly clock: Clock;
  readonly awakeClock: AwakeClock;
  readonly reach: ReachFailpoint;
  readonly enqueueChild: Enqueuer<Tx>['enqueueChild'];
  /** Called when the handler reports progress; not for every call a render. */
  readonly onProgress: (jobId: string) => void;
}

/** A failure with the step it happened in and that step's own retry policy. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
  readonly step: string;
  readonly retry: RetryPolicy;

  constructor(step: string, retry: RetryPolicy, cause: unknown) {
    super(`step ${step} failed`, { cause });
    this.step = step;
    this.retry = retry;
  }
}

export interface Attempt {
  /** Runs the handler to its outcome; rejects with what it threw. Never before its steps settled. */
  run(): Promise<Outcome<unknown>>;
  abort(reason: AbortReason): void;
  readonly signal: AbortSignal;
  /** The live progress, newer than what is stored. */
  readonly progress: JobProgress;
}

export function createAttempt<Tx>(
  job: Job,
  definition: JobDefinition<Tx>,
  parts: AttemptParts<Tx>,
): Attempt {
  const { store, recorder, clock, reach } = parts;
  invariant(job.claimToken !== null, 'an attempt is made for a claimed job');
  const fence = { jobId: job.id, claimToken: job.claimToken };
  const controller = new AbortController();
  const checkpoints = new Map(store.listSteps(job.id).map((step) => [step.name, step]));
  const usedNames = new Set<string>();
  const started = new Set<Promise<unknown>>();
  let lastOrdinal = Math.max(0, ...[...checkpoints.values()].map(({ ordinal }) => ordinal));
  let progress: JobProgress = { progress: job.progress, progressMessage: job.progressMessage };

  /** Writes a checkpoint, with whatever else belongs in the same transaction. */
  async function save(
    unnumbered: Omit<StepRecord, 'ordinal'>,
    alsoWrite: (tx: Tx) => void,
  ): Promise<void> {
    reach(`${unnumbered.name}:before-commit`);
    lastOrdinal += 1;
    const record = { ...unnumbered, ordinal: lastOrdinal };
    const isOurs = await recorder.write((tx) => {
      // Progress first, so that the change that is told of carries it.
      store.saveProgress(tx, fence, progress);
      if (!store.saveStep(tx, fence, record)) return false;
      alsoWrite(tx);
      return true;
    });
    if (!isOurs) {
      controller.abort(new AttemptAborted('claim-lost'));
      throw new ClaimLost(job.id);
    }
    checkpoints.set(record.name, record);
    reach(`${record.name}:after-commit`);
  }

  async function runStep<T>(
    name: string,
    options: StepOptions<T>,
    body: (scope: StepScope) => Promise<T>,
  ): Promise<T> {
    const revision = options.revision ?? 1;
    const stepFailed = (cause: unknown) =>
      new StepFailed(name, options.retry ?? definition.retry, cause);
    const record = checkpoints.get(name);
    if (record !== undefined) {
      const recalled = await recallOutput(
        record,
        { output: options.output, revision },
        parts.files,
      );
      if (recalled !== null) return recalled.value;
      if (record.type !== 'pure') throw stepFailed(new AppError('checkpoint-outdated'));
    }
    controller.signal.throwIfAborted();
    const { stepTimeoutMs } = definition;
    const limits = {
      ...{ ...parts, signal: controller.signal, timeoutMs: options.timeoutMs },
      limitMs: (ownMs: number) => stepTimeoutMs ?? ownMs,
    };
    const startedAt = clock.now();
    const startedAfter = lastOrdinal;
    reach(`${name}:start`);
    try {
      const result = options.output.parse(await runTimed(limits, body));
      const output = await storeOutput(result, parts.files);
      const finishedAt = clock.now();
      const type = options.isPaid === true ? 'paid' : 'pure';
      const times = { startedAt, finishedAt, startedAfter };
      await save({ name, revision, type, output, ...times }, () => {});
      return result;
    } catch (error) {
      if (error instanceof ClaimLost || controller.signal.aborted) throw error;
      throw stepFailed(error);
    }
  }

  async function runCommit(
    name: string,
    write: (tx: Tx, scope: CommitScope) => void,
  ): Promise<void> {
    if (checkpoints.has(name)) return;
    controller.signal.throwIfAborted();
    const now = clock.now();
    const times = { startedAt: now, finishedAt: now, startedAfter: lastOrdinal };
    const record = { name, revision: 1, type: 'commit', output: { json: null }, ...times } as const;
    const scopeIn = (tx: Tx): CommitScope => ({
      enqueue: (child, request) => parts.enqueueChild(tx, job, { name: child, request }),
    });
    try {
      await save(record, (tx) => write(tx, scopeIn(tx)));
    } catch (error) {
      if (error instanceof ClaimLost) throw error;
      throw new StepFailed(name, definition.retry, error);
    }
  }

  function begin<T>(name: string, work: () => Promise<T>): Promise<T> {
    invariant(!usedNames.has(name), `step name "${name}" is used twice in ${job.kind}`);
    usedNames.add(name);
    const promise = work();
    started.add(promise);
    // The handler sees the rejection; this only keeps an unawaited one from ending the process.
    promise.catch(() => {});
    return promise;
  }

  const context: JobContext<Tx> = {
    jobId: job.id,
    signal: controller.signal,
    step: (name, options, body) => begin(name, () => runStep(name, options, body)),
    commit: (name, write) => begin(name, () => runCommit(name, write)),
    id: (name) => uuidV5(name, job.id),
    workedMs: () => workedMs(checkpoints.values()),
    progress(percent, message) {
      const bounded = Math.min(100, Math.max(progress.progress, percent));
      progress = { progress: bounded, progressMessage: message };
      parts.onProgress(job.id);
    },
  };

  return {
    async run() {
      const args = definition.args.safeParse(job.args);
      if (!args.success) {
        throw new AppError('args-invalid', { cause: z.prettifyError(args.error) });
      }
      try {
        return await definition.handler(context, args.data);
      } finally {
        await Promise.allSettled(started);
      }
    },
    abort: (reason) => controller.abort(new AttemptAborted(reason)),
    signal: controller.signal,
    get progress() {
      return progress;
    },
  };
}
