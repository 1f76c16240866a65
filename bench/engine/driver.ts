/** How the bench drives a queue; see `measure.mjs`, which is what does. */

export interface DriverOptions {
  /** Of the database, in a folder of the bench's own. */
  readonly file: string;
  /** SQLite's `synchronous`, or what comes nearest to it. */
  readonly level: 'FULL' | 'NORMAL';
  /** Jobs that may run at once. */
  readonly concurrency: number;
  /** Folder with the contender's packages; empty for our own. */
  readonly packages: string;
}

export interface Driver {
  /** Called in the first line of a job's handler, and when a job has been recorded as done. */
  onRun: () => void;
  onDone: () => void;
  /** Resolves when the jobs are durable: in one commit, where the contender can. */
  enqueue(count: number): Promise<void>;
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

/** What one run of a contender gave: rates a second, times in milliseconds. */
export interface Figures {
  readonly enqueueOne: number;
  readonly enqueueMany: number;
  readonly tenThousandMs: number;
  readonly rate: number;
  /** Microseconds of the contender's own process; says more than the clock on a busy machine. */
  readonly cpuUsPerJob: number;
  readonly syncsPerJob: number | null;
  readonly pickUpP50: number;
  readonly pickUpP99: number;
  /** Jobs a second from end to end with 5 ms added to each sync; null where it cannot be added. */
  readonly slowDisk: number | null;
}
