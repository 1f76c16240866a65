/** The reader thread: opens the database for reading alone and answers one question at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { invariant } from '../../../shared/std/invariant.ts';
import { createAnswerQuery } from './answer-query.ts';
import { type ReaderAnswer, readerQuestionSchema } from './reader-message.ts';

/** Milliseconds to wait where another process holds the file; only this thread waits. */
const busyTimeoutMs = 2_000;

const { path } = z.object({ path: z.string() }).parse(workerData);
const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs });
db.pragma('trusted_schema = OFF');
const answerQuery = createAnswerQuery(db);

const port = parentPort;
invariant(port !== null, 'the reader entry is run as a thread');
port.on('message', (message: unknown) => {
  const { id, name, input } = readerQuestionSchema.parse(message);
  port.postMessage(answer());

  function answer(): ReaderAnswer {
    try {
      return { id, isDone: true, output: answerQuery(name, input) };
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { id, isDone: false, detail };
    }
  }
});
