/**
 * A background duty: runs `runOnce` when woken, never twice at a time, and again when it was woken
 * meanwhile. No polling: somebody who knows wakes it.
 */
import type { Logger } from './ports.ts';

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
  readonly logger: Logger;
}): Loop {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isActive = false;

  async function run(): Promise<void> {
    while (isWoken && isActive) {
      isWoken = false;
      try {
        await options.runOnce();
      } catch (error) {
        options.logger.error({ error }, `${options.name} failed`);
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
      await running;
    },
  };
}
