/** A process that holds a task pool, as its starter sees it: Node's `fork` or Electron's utility process. */
export interface PoolProcess {
  /** Structured clone; lost without a word when the process has ended. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called at least once, also when the process could not be started at all. */
  onExit(listener: (how: ProcessEnd) => void): void;
  /** Ends it from outside, whatever it does. */
  kill(): void;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** @param file absolute path of the process's module; it may see `env` and nothing else */
export type StartPoolProcess = (file: string, env: Readonly<Record<string, string>>) => PoolProcess;
