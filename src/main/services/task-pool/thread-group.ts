/** A Piscina pool of equal threads: runs one call per thread, and can end the thread of a call. */
import { once } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Logger } from '../../engine/ports.ts';
import { loadPiscina } from './load-piscina.ts';
import { unpackedFile } from './unpacked-file.ts';

/**
 * At its limit a thread's heap gets a last 16 MB, in which it is stopped. A larger young generation
 * may survive a collection with more than that, which aborts the whole process (seen on Node 24).
 * Each thread fills its own with garbage before any is collected; half as much again takes a tenth
 * more of the processor for text.
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
}

/** One call that a thread of the group is running. */
export interface ThreadCall {
  /** The thread's answer; rejects when the thread died or was ended. */
  readonly reply: Promise<unknown>;
  /** Ends the call's thread, which is replaced (a lazy one when needed); resolves when its exit was seen. */
  endThread(): Promise<void>;
}

export interface ThreadGroup {
  /** The threads there are now, idle ones included. */
  readonly threads: readonly Worker[];
  /** A call may only be started while a thread is free. */
  start(request: object, port: MessagePort): ThreadCall;
  /** Ends all threads; resolves when their exits were seen. */
  close(): Promise<void>;
}

export function createThreadGroup(options: ThreadGroupOptions): ThreadGroup {
  const { name, entry, threads, maxHeapMb, logger, isLazy = false } = options;
  const file = unpackedFile(entry);
  const Piscina = loadPiscina(file);
  const piscina = new Piscina({
    filename: file,
    name: 'entry',
    minThreads: isLazy ? 0 : threads,
    maxThreads: threads,
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
    start(request, port) {
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

/**
 * Piscina drops the thread of an aborted call from its list in the same turn, but rejects long
 * before that thread has stopped, so its exit is awaited here. None: the call was not yet sent.
 */
async function exitOf(thread: Worker | undefined): Promise<void> {
  if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit');
}
