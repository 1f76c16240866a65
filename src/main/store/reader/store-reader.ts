/**
 * Answers questions over many rows without holding up the main thread: in a thread of its own that
 * opens the database for reading alone, started with the first question and replaced when it hangs
 * or dies.
 */
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { Clock, Logger } from '../../engine/ports.ts';
import { createAnswerQuery } from './answer-query.ts';
import { type QueryInput, type QueryName, type QueryOutput, queryList } from './query-list.ts';
import { type ReaderThread, startReaderThread } from './reader-thread.ts';

/**
 * How long the end of the thread is waited for. SQLite cannot be interrupted in the middle of a
 * statement: a check of a very large file goes on for its while, and writes nothing.
 */
const END_GRACE_MS = 1_000;

export interface StoreReader {
  /**
   * One question after the other.
   *
   * @throws ZodError for an input that does not fit, before anything is asked
   * @throws AppError `lookup-failed` when it takes too long or fails; `store-closed`
   */
  run<Name extends QueryName>(name: Name, input: QueryInput<Name>): Promise<QueryOutput<Name>>;
  /** Ends the thread; questions in hand are refused. */
  close(): Promise<void>;
}

export interface StoreReaderOptions {
  readonly db: Database.Database;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly logger: Logger;
  /** The thread's module, a real file: from source by default. */
  readonly entryFile?: string;
}

export function createStoreReader(options: StoreReaderOptions): StoreReader {
  // No second connection can see a database that is in memory.
  return options.db.memory ? createReaderInProcess(options.db) : createReaderInThread(options);
}

function createReaderInProcess(db: Database.Database): StoreReader {
  const answer = createAnswerQuery(db);
  let isClosed = false;
  return {
    async run(name, input) {
      if (isClosed) throw new AppError('store-closed');
      return answer(name, input) as QueryOutput<typeof name>;
    },
    async close() {
      isClosed = true;
    },
  };
}

function createReaderInThread({ db, clock, logger, entryFile }: StoreReaderOptions): StoreReader {
  const file = entryFile ?? fileURLToPath(new URL('./reader-entry.ts', import.meta.url));
  const endings = new Set<Promise<void>>();
  let thread: ReaderThread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function end(ended: ReaderThread, reason: AppError): void {
    const ending = ended.end(reason).finally(() => endings.delete(ending));
    endings.add(ending);
  }

  async function ask(name: QueryName, input: unknown): Promise<unknown> {
    if (isClosed) throw new AppError('store-closed');
    if (thread === null || thread.isDead) thread = startReaderThread(file, db.name);
    const asked = thread;
    const cancelTimer = clock.setTimer(queryList[name].timeoutMs, () => {
      logger.warn({ query: name }, 'a lookup took too long, its thread is replaced');
      end(asked, new AppError('lookup-failed'));
    });
    try {
      return await asked.ask(name, input);
    } finally {
      cancelTimer();
    }
  }

  return {
    async run(name, input) {
      const { input: inputSchema, output } = queryList[name];
      const checked = inputSchema.parse(input);
      // The time limit begins when its turn has come, not while others are answered.
      const answer = last.then(() => ask(name, checked));
      last = answer.catch(() => {});
      return output.parse(await answer) as QueryOutput<typeof name>;
    },
    async close() {
      isClosed = true;
      if (thread !== null && !thread.isDead) end(thread, new AppError('store-closed'));
      let cancelTimer = (): void => {};
      const grace = new Promise<void>((resolve) => {
        cancelTimer = clock.setTimer(END_GRACE_MS, resolve);
      });
      await Promise.race([Promise.all(endings), grace]);
      cancelTimer();
    },
  };
}
