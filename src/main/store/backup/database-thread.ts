/**
 * Runs the heavy work on databases, copying them and reading them through, on a thread that ends
 * with it. The last turn of SQLite's backup syncs the whole copy: on the main thread that would be
 * a stall of a tenth of a second for each 200 MB.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import { failureCodes } from '../../../shared/domain/failures.ts';
import {
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operationList,
} from './operation-list.ts';
import { type DatabasePeek, peekDatabase } from './peek-database.ts';

const replySchema = z.union([
  z.object({ error: z.object({ code: z.enum(failureCodes) }) }),
  z.object({ error: z.instanceof(Error) }),
  z.object({ value: z.unknown() }),
]);

type Operations = {
  readonly [Name in OperationName]: (
    input: OperationInput<Name>,
    signal?: AbortSignal,
  ) => Promise<OperationOutput<Name>>;
};

/**
 * Each rejects with the operation's own error, `backup-failed` when its thread died, or the signal's
 * reason when that is aborted; and settles once the thread has ended.
 */
export interface DatabaseThread extends Operations {
  /** Here and now: it is quick, and comes before anything is shown. */
  peek(database: { readonly path: string }): Promise<DatabasePeek>;
}

/** @param entry path of the thread's module: a real file, not one in an archive */
export function createDatabaseThread(entry: string): DatabaseThread {
  async function run<Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
    signal?: AbortSignal,
  ) {
    const reply = replySchema.parse(await askThread(entry, { name, input }, signal));
    if ('value' in reply) {
      return operationList[name].output.parse(reply.value) as OperationOutput<Name>;
    }
    const { error } = reply;
    throw error instanceof Error ? error : new AppError(error.code);
  }

  return {
    copy: (input, signal) => run('copy', input, signal),
    describe: (input, signal) => run('describe', input, signal),
    inspect: (input, signal) => run('inspect', input, signal),
    prepare: (input, signal) => run('prepare', input, signal),
    hash: (input, signal) => run('hash', input, signal),
    peek: async (database) => peekDatabase(database),
  };
}

/** Settles when the thread has ended, by itself or by the signal. */
function askThread(entry: string, workerData: object, signal?: AbortSignal): Promise<unknown> {
  if (signal?.aborted === true) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData, name: 'backup' });
    let reply: unknown = null;
    thread.on('message', (message: unknown) => {
      reply = message;
    });
    // An error is followed by the exit.
    let cause: unknown = null;
    thread.on('error', (error) => {
      cause = error;
    });
    const end = () => void thread.terminate();
    signal?.addEventListener('abort', end);
    thread.on('exit', () => {
      signal?.removeEventListener('abort', end);
      if (signal?.aborted === true) reject(signal.reason);
      else if (reply === null) reject(new AppError('backup-failed', { cause }));
      else resolve(reply);
    });
  });
}
