/** One life of the reader thread: asked one question at a time, and ended when it does not answer. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { QueryName } from './query-list.ts';
import { type ReaderQuestion, readerAnswerSchema } from './reader-message.ts';

export interface ReaderThread {
  /**
   * Only when the last question was answered.
   *
   * @throws AppError `lookup-failed` for a query that failed, and where the thread died meanwhile
   */
  ask(name: QueryName, input: unknown): Promise<unknown>;
  /** Gives up the question in hand; resolves when the thread's exit was seen. */
  end(reason: AppError): Promise<void>;
  readonly isDead: boolean;
}

interface OpenQuestion {
  readonly id: number;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** @param file of the entry, a real file on the disk */
export function startReaderThread(file: string, path: string): ReaderThread {
  const worker = new Worker(file, { workerData: { path }, name: 'store-reader' });
  let open: OpenQuestion | null = null;
  let lastId = 0;
  let isDead = false;

  function settle(use: (question: OpenQuestion) => void): void {
    const question = open;
    open = null;
    // An idle thread must not keep a process alive that has nothing else to do.
    worker.unref();
    if (question !== null) use(question);
  }

  worker.unref();
  worker.on('message', (message: unknown) => {
    const answer = readerAnswerSchema.parse(message);
    if (answer.id !== open?.id) return;
    if (answer.isDone) settle(({ resolve }) => resolve(answer.output));
    else settle(({ reject }) => reject(toLookupError(answer.detail)));
  });
  worker.on('error', (cause) => {
    isDead = true;
    settle(({ reject }) => reject(new AppError('lookup-failed', { cause })));
  });
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      isDead = true;
      settle(({ reject }) => reject(new AppError('lookup-failed')));
      resolve();
    });
  });

  return {
    ask(name, input) {
      return new Promise((resolve, reject) => {
        lastId += 1;
        open = { id: lastId, resolve, reject };
        worker.ref();
        worker.postMessage({ id: lastId, name, input } satisfies ReaderQuestion);
      });
    },
    async end(reason) {
      isDead = true;
      settle(({ reject }) => reject(reason));
      await worker.terminate();
      await exited;
    },
    get isDead() {
      return isDead;
    },
  };
}

/** The cause's stack is the thread's own, so that a log shows where it happened. */
function toLookupError(detail: string): AppError {
  const cause = new Error('in the reader thread');
  cause.stack = detail;
  return new AppError('lookup-failed', { cause });
}
