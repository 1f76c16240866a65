/**
 * A background duty: runs `runOnce` when woken, never twice at a time, and again when it was woken
 * meanwhile. No polling: somebody who knows wakes it. One that failed is run again a little later,
 * because what woke it will not come a second time.
 */
import type { Clock, Logger } from './ports.ts';

const RETRY_MS = 2_000;

export interface Loop {
  /** Runs once, and from then on whenever it is woken. */
  start(): void;
  /** Does nothing before the start and after the stop. */
  wake(): void;
  /** Stops waking and waits for the run in progress; may be called again. */
  stop(): Promise<void>;
}

export function createLoop(options: {
  readonly name: string;
  readonly runOnce: () => Promise<void>;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly logger: Logger;
}): Loop {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isActive = false;
  let cancelRetry = (): void => {};

  async function run(): Promise<void> {
    while (isWoken && isActive) {
      isWoken = false;
      try {
        await options.runOnce();
      } catch (error) {
        options.logger.error({ error }, `${options.name} failed`);
        cancelRetry();
        if (isActive) cancelRetry = options.clock.setTimer(RETRY_MS, wake);
      }
    }
    running = null;
  }

  function wake(): void {
    if (!isActive) return;
    isWoken = true;
    running ??= run();
  }

  return {
    start() {
      isActive = true;
      wake();
    },
    wake,
    async stop() {
      isActive = false;
      cancelRetry();
      await running;
    },
  };
}
