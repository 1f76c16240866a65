/**
 * A Piscina pool of equal threads: runs one call per thread, and can end the thread of a call; or
 * many calls on each, and then lets go of a single one instead.
 */
import { once } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Logger } from '../../engine/ports.ts';
import { loadPiscina } from './load-piscina.ts';
import { unpackedFile } from './unpacked-file.ts';

/**
 * At its limit a thread's heap gets a last 16 MB, in which it is stopped. A larger young generation
 * may survive a collection with more than that, which aborts the whole process (seen on Node 24).
 * Each thread fills its own with garbage before any is collected: 8 MB hold half of what 16 do, at the
 * same speed; 4 take a tenth more of the processor for text.
 */
const youngHeapMb = 8;

export interface ThreadGroupOptions {
  readonly name: string;
  readonly entry: URL;
  readonly threads: number;
  /** Cap of each thread's V8 heap, in megabytes; buffers and wasm memory are not counted. */
  readonly maxHeapMb: number;
  readonly logger: Logger;
  /** Each thread starts with the first call that finds no other free; else all start at once. */
  readonly isLazy?: boolean;
  /** Calls that one thread runs at once. Default: 1. */
  readonly callsAThread?: number;
}

/** One call that a thread of the group is running. */
export interface ThreadCall {
  /** The thread's answer; rejects when the thread died or was ended. */
  readonly reply: Promise<unknown>;
  /**
   * Ends the call's thread, which is replaced (a lazy one when needed); resolves when its exit was
   * seen. A shared thread goes on, and nobody waits for the call any more.
   */
  endThread(): Promise<void>;
}

export interface ThreadGroup {
  /** The threads there are now, idle ones included. */
  readonly threads: readonly Worker[];
  /** Whether several calls share a thread. */
  readonly isShared: boolean;
  /** A call may only be started while a thread is free. */
  start(request: object, port: MessagePort): ThreadCall;
  /** Ends all threads; resolves when their exits were seen. */
  close(): Promise<void>;
}

export function createThreadGroup(options: ThreadGroupOptions): ThreadGroup {
  const { name, entry, threads, maxHeapMb, logger, isLazy = false, callsAThread = 1 } = options;
  const isShared = callsAThread > 1;
  const file = unpackedFile(entry);
  const Piscina = loadPiscina(file);
  const piscina = new Piscina({
    filename: file,
    name: 'entry',
    minThreads: isLazy ? 0 : threads,
    maxThreads: threads,
    concurrentTasksPerWorker: callsAThread,
    // What a thread has loaded is worth keeping.
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread waiting in `Atomics.wait` could not tidy up between two calls.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: youngHeapMb },
  });
  piscina.on('error', (error: unknown) =>
    logger.warn({ error, threads: name }, 'An idle worker thread ended'),
  );

  return {
    get threads() {
      return piscina.threads;
    },
    isShared,
    start(request, port) {
      if (isShared) return startShared(piscina.run({ ...request, port }, { transferList: [port] }));
      const ending = new AbortController();
      const reply = piscina.run(
        { ...request, port },
        { transferList: [port], signal: ending.signal },
      );
      return {
        reply,
        async endThread() {
          const before = piscina.threads;
          ending.abort();
          await exitOf(before.find((thread) => !piscina.threads.includes(thread)));
        },
      };
    },
    close: () => piscina.destroy(),
  };
}

function startShared(run: Promise<unknown>): ThreadCall {
  const left = Promise.withResolvers<never>();
  return {
    reply: Promise.race([run, left.promise]),
    async endThread() {
      left.reject(new DOMException('nobody waits for it', 'AbortError'));
    },
  };
}

/**
 * Piscina drops the thread of an aborted call from its list in the same turn, but rejects long
 * before that thread has stopped, so its exit is awaited here. None: the call was not yet sent.
 */
async function exitOf(thread: Worker | undefined): Promise<void> {
  if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit');
}
