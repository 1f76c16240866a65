/** Runs claimed jobs: one attempt each, with its time limit, until it is recorded how it ended. */
import { type AbortReason, AttemptAborted } from './abort-reason.ts';
import { type Attempt, type AttemptParts, createAttempt } from './attempt.ts';
import type { AttemptEnd, Completer } from './completer.ts';
import type { JobDefinition } from './define-job.ts';
import type { Job } from './job.ts';
import type { JobProgress, Logger } from './ports.ts';

/**
 * How long an attempt that was told to stop may take to settle. Its tasks' threads are terminated
 * well before; whatever is still pending then can do no harm, because the fence stops its writes.
 */
const SETTLE_GRACE_MS = 900;

const RECORD_RETRY_MS = 2_000;

export interface Executor {
  start(job: Job): void;
  /** Only for jobs that the store calls running. */
  abort(jobId: string, reason: AbortReason): void;
  /** Whether there is an attempt of this job. */
  isRunning(jobId: string): boolean;
  /** Running attempts, of one kind or all. */
  countRunning(kind?: string): number;
  /** Running attempts of a kind by concurrency key; those without one are left out. */
  countRunningByKey(kind: string): Map<string, number>;
  /** Whether what runs is a suspect, beside which nothing may run. */
  isRunningAlone(): boolean;
  /** The live progress of a running job, newer than what is stored. */
  progressOf(jobId: string): JobProgress | null;
  /** Tells all attempts to stop and resolves when their ends are recorded. */
  stop(): Promise<void>;
}

export function createExecutor<Tx>(parts: {
  readonly attemptParts: AttemptParts<Tx>;
  readonly completer: Completer;
  readonly definitionOf: (kind: string) => JobDefinition<Tx>;
  readonly logger: Logger;
  /** Called when an attempt has ended and its slot is free. */
  readonly onFree: () => void;
}): Executor {
  const running = new Map<string, { job: Job; attempt: Attempt; ended: Promise<void> }>();
  /** Jobs to stop that are claimed but not started yet: their claim is just being answered. */
  const abortedEarly = new Map<string, AbortReason>();
  let isStopping = false;

  async function run(job: Job, attempt: Attempt): Promise<void> {
    const { timeoutMs } = parts.definitionOf(job.kind);
    const cancelAlarm = parts.attemptParts.awakeClock.setAlarm(timeoutMs, () =>
      attempt.abort('timeout'),
    );
    const end = await settle(attempt, parts.attemptParts.clock.setTimer);
    cancelAlarm();
    await record(job, () => parts.completer.finish(job, end, attempt.progress));
    running.delete(job.id);
    parts.onFree();
  }

  /**
   * Tries until the store takes it: the disk may be full for a while. The slot stays taken, so that
   * work does not pile up that cannot be recorded. When the program stops meanwhile, the job stays
   * `running` under this start's boot id and is taken up again at the next start.
   */
  async function record(job: Job, finish: () => Promise<void>): Promise<void> {
    while (true) {
      try {
        return await finish();
      } catch (error) {
        parts.logger.error({ error, jobId: job.id }, 'the end of an attempt could not be recorded');
        if (isStopping) return;
        await new Promise<void>((resolve) => {
          parts.attemptParts.clock.setTimer(RECORD_RETRY_MS, resolve);
        });
      }
    }
  }

  return {
    start(job) {
      const attempt = createAttempt(job, parts.definitionOf(job.kind), parts.attemptParts);
      const { id: jobId, kind } = job;
      parts.logger.info({ jobId, kind, attempt: job.attempt }, 'an attempt began');
      const entry = { job, attempt, ended: Promise.resolve() };
      running.set(job.id, entry);
      entry.ended = run(job, attempt);
      const early = abortedEarly.get(job.id);
      if (early !== undefined) attempt.abort(early);
      abortedEarly.delete(job.id);
    },
    abort(jobId, reason) {
      const entry = running.get(jobId);
      if (entry === undefined) abortedEarly.set(jobId, reason);
      else entry.attempt.abort(reason);
    },
    isRunning: (jobId) => running.has(jobId),
    countRunning(kind) {
      if (kind === undefined) return running.size;
      let count = 0;
      for (const { job } of running.values()) if (job.kind === kind) count += 1;
      return count;
    },
    countRunningByKey(kind) {
      const counts = new Map<string, number>();
      for (const { job } of running.values()) {
        const key = job.kind === kind ? job.concurrencyKey : null;
        if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return counts;
    },
    isRunningAlone: () => [...running.values()].some(({ job }) => job.isSuspect),
    progressOf: (jobId) => running.get(jobId)?.attempt.progress ?? null,
    async stop() {
      isStopping = true;
      for (const { attempt } of running.values()) attempt.abort('shutdown');
      await Promise.all([...running.values()].map((entry) => entry.ended));
    },
  };
}

/** Waits for an attempt's end, but not much longer than it was told to. */
async function settle(
  attempt: Attempt,
  setTimer: (ms: number, callback: () => void) => () => void,
): Promise<AttemptEnd> {
  const ended = attempt.run().then(
    (outcome): AttemptEnd => ({ type: 'outcome', outcome }),
    (error: unknown): AttemptEnd => ({ type: 'threw', error }),
  );
  let cancelTimer = (): void => {};
  const gaveUp = new Promise<AttemptEnd>((resolve) => {
    attempt.signal.addEventListener('abort', () => {
      const error: unknown = attempt.signal.reason;
      cancelTimer = setTimer(SETTLE_GRACE_MS, () => resolve({ type: 'threw', error }));
    });
  });
  const end = await Promise.race([ended, gaveUp]);
  cancelTimer();
  // Whatever a stopped handler threw on its way out, the reason is that it was told to stop.
  const reason: unknown = attempt.signal.reason;
  const wasStopped = end.type === 'threw' && reason instanceof AttemptAborted;
  return wasStopped ? { type: 'threw', error: reason } : end;
}
