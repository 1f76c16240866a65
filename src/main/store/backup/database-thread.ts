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
  readonly [Name in OperationName]: (input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
};

/**
 * Each rejects with the operation's own error, or `backup-failed` when its thread died, and settles
 * once the thread has ended.
 */
export interface DatabaseThread extends Operations {
  /** Here and now: it is quick, and comes before anything is shown. */
  peek(database: { readonly path: string }): Promise<DatabasePeek>;
}

/** @param entry path of the thread's module: a real file, not one in an archive */
export function createDatabaseThread(entry: string): DatabaseThread {
  async function run<Name extends OperationName>(name: Name, input: OperationInput<Name>) {
    const reply = replySchema.parse(await askThread(entry, { name, input }));
    if ('value' in reply) {
      return operationList[name].output.parse(reply.value) as OperationOutput<Name>;
    }
    const { error } = reply;
    throw error instanceof Error ? error : new AppError(error.code);
  }

  return {
    copy: (input) => run('copy', input),
    describe: (input) => run('describe', input),
    inspect: (input) => run('inspect', input),
    prepare: (input) => run('prepare', input),
    hash: (input) => run('hash', input),
    peek: async (database) => peekDatabase(database),
  };
}

function askThread(entry: string, workerData: object): Promise<unknown> {
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
    thread.on('exit', () => {
      if (reply === null) reject(new AppError('backup-failed', { cause }));
      else resolve(reply);
    });
  });
}
