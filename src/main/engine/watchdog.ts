/**
 * Looks now and then for what no event tells of: jobs that the store calls running and nobody runs,
 * and writing that has stopped working.
 */
import type { Executor } from './executor.ts';
import type { Clock, JobStore, Logger } from './ports.ts';
import type { Recorder } from './recorder.ts';
import type { TransitionWriter } from './transition-writer.ts';
import { interrupt } from './transitions.ts';

const INTERVAL_MS = 5_000;

export interface Watchdog {
  start(): void;
  runOnce(): Promise<void>;
  stop(): void;
}

export function createWatchdog<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly recorder: Recorder<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly executor: Pick<Executor, 'isRunning'>;
  readonly awakeMs: () => number;
}): Watchdog {
  const { store, recorder, transitions, logger } = parts;
  let cancelTimer = (): void => {};
  /** Found once; a claim is committed a moment before its attempt begins. */
  let missed = new Set<string>();

  function listUnattended() {
    return store.listRunningJobs().filter(({ id }) => !parts.executor.isRunning(id));
  }

  async function handBack(): Promise<void> {
    const found = listUnattended();
    const lost = found.filter(({ claimToken }) => missed.has(claimToken ?? ''));
    missed = new Set(found.map(({ claimToken }) => claimToken ?? ''));
    if (lost.length === 0) return;
    logger.error({ jobs: lost.map(({ id }) => id) }, 'jobs were running that nobody ran');
    await recorder.write((tx) => {
      for (const job of lost) transitions.apply(tx, interrupt(job));
    });
  }

  async function runOnce(): Promise<void> {
    recorder.checkWaiting();
    // Any small write shows whether there is space again.
    if (recorder.trouble() === 'disk-full') {
      await recorder.write((tx) => store.saveAwakeMs(tx, parts.awakeMs()));
    }
    await handBack();
  }

  function start(): void {
    cancelTimer = parts.clock.setTimer(INTERVAL_MS, () => {
      start();
      runOnce().catch((error: unknown) => logger.warn({ error }, 'the watchdog could not look'));
    });
  }

  return { start, runOnce, stop: () => cancelTimer() };
}
