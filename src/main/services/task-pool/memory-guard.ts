/**
 * Ends tasks that take too much memory. V8's own limit covers its heap alone: buffers and wasm
 * memory pass it by gigabytes, and then the system ends the whole process.
 */
import type { SetAlarm } from './set-alarm.ts';

/** A thread, as far as the guard looks at it; `Worker` is one. */
export interface GuardedThread {
  readonly threadId: number;
  getHeapStatistics(): Promise<{
    readonly external_memory: number;
    readonly total_physical_size: number;
  }>;
}

export interface GuardedCall {
  /** Null until its thread has told that it has begun. */
  threadId(): number | null;
  /** Ends the call and its thread, as too large. */
  endTooLarge(): void;
}

export interface MemoryGuard {
  /** Looks at this call from now on; the result ends that. No timer runs while there is none. */
  watch(call: GuardedCall): () => void;
  /** One look at all calls; ends those that are too large. */
  runOnce(): Promise<void>;
  /** Idempotent; a look in progress is awaited. */
  stop(): Promise<void>;
}

export interface MemoryGuardOptions {
  /** Buffers and wasm memory that one task may hold, in bytes. */
  readonly maxBytes: number;
  /** Milliseconds from one look to the next, and for a thread to answer. */
  readonly intervalMs: number;
  readonly setTimer: SetAlarm;
  /** Every thread of the pool, idle ones included. */
  readonly threads: () => readonly GuardedThread[];
  /** Resident memory of this process, in bytes. */
  readonly processBytes: () => number;
}

interface Told {
  readonly threadId: number;
  /** Buffers and wasm memory; null: the thread is too deep in native code to answer. */
  readonly externalBytes: number | null;
  readonly allBytes: number;
}

export function createMemoryGuard(options: MemoryGuardOptions): MemoryGuard {
  const { maxBytes, intervalMs, setTimer } = options;
  const calls = new Set<GuardedCall>();
  let idleBytes = 0;
  let cancelTimer: (() => void) | null = null;
  let look: Promise<void> = Promise.resolve();

  async function ask(thread: GuardedThread): Promise<Told> {
    const { threadId } = thread;
    let giveUp = (): void => {};
    const silence = new Promise<null>((resolve) => {
      giveUp = setTimer(intervalMs, () => resolve(null));
    });
    // A thread that is just ending rejects; it holds nothing any more.
    const gone = { external_memory: 0, total_physical_size: 0 };
    const heap = await Promise.race([thread.getHeapStatistics().catch(() => gone), silence]);
    giveUp();
    if (heap === null) return { threadId, externalBytes: null, allBytes: 0 };
    const externalBytes = heap.external_memory;
    return { threadId, externalBytes, allBytes: externalBytes + heap.total_physical_size };
  }

  async function runOnce(): Promise<void> {
    const told = await Promise.all(options.threads().map(ask));
    const bytesOf = new Map(told.map((thread) => [thread.threadId, thread.externalBytes]));
    const known = [...calls].filter((call) => bytesOf.has(call.threadId() ?? -1));
    for (const call of known) {
      const bytes = bytesOf.get(call.threadId() ?? -1) ?? 0;
      if (bytes > maxBytes) end(call);
    }
    // What native code took is in nobody's statistics. It is charged where only one can have done it.
    const explained = told.reduce((sum, { allBytes }) => sum + allBytes, 0);
    const silent = known.filter((call) => bytesOf.get(call.threadId() ?? -1) === null);
    const [suspect, other] = silent;
    const isTooMuch = options.processBytes() - idleBytes - explained > maxBytes;
    if (isTooMuch && suspect !== undefined && other === undefined) end(suspect);
  }

  /** Once: the call may take another look or two to go. */
  function end(call: GuardedCall): void {
    leave(call);
    call.endTooLarge();
  }

  function leave(call: GuardedCall): void {
    if (calls.delete(call) && calls.size === 0) rest();
  }

  function plan(): void {
    const cancel = setTimer(intervalMs, () => {
      look = runOnce().then(() => {
        // Unless all calls went meanwhile, and others may have come with a plan of their own.
        if (cancelTimer === cancel) plan();
      });
    });
    cancelTimer = cancel;
  }

  function rest(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  return {
    runOnce,
    watch(call) {
      if (calls.size === 0) {
        idleBytes = options.processBytes();
        plan();
      }
      calls.add(call);
      return () => leave(call);
    },
    async stop() {
      rest();
      await look;
    },
  };
}
