import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createStoreReader } from '../../../../src/main/store/reader/store-reader.ts';
import { historyQuerySchema } from '../../../../src/shared/contract/metrics.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob } from '../../../support/past-jobs.ts';
import { silentLogger } from '../../../support/silent-logger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const stubborn = fileURLToPath(
  new URL('../../../support/stubborn-reader-entry.ts', import.meta.url),
);

function setup(path: string, entryFile?: string) {
  const db = openDatabase(path);
  const clock = createFakeClock();
  const logger = silentLogger;
  const reader = createStoreReader({ db, clock, logger, ...(entryFile && { entryFile }) });
  afterTest(async () => {
    await reader.close();
    db.close();
  });
  const ask = (text?: string) => reader.run('history', historyQuerySchema.parse({ text }));
  return { db, clock, reader, ask };
}

const inFile = (entryFile?: string) => setup(join(temporaryFolder(), 'test.db'), entryFile);

describe.each([
  ['in a thread of its own', inFile],
  ['on the connection itself, for a database in memory', () => setup(':memory:')],
])('the reader %s', (_name, open) => {
  it('answers what is committed, at the moment of the question', async () => {
    const { db, reader, ask } = open();
    expect(await ask()).toEqual({ jobs: [], next: null });
    addPastJob(db, { number: 1 });
    expect((await ask()).jobs).toMatchObject([{ id: numberedId(1) }]);
    expect(await reader.run('metrics', { now: FAKE_NOW })).toMatchObject({
      states: { completed: 1 },
    });
  });

  it('answers each question that was asked at once', async () => {
    const { db, reader, ask } = open();
    addPastJob(db, { number: 1 });
    const answers = await Promise.all([
      ask(),
      reader.run('story', { id: numberedId(1) }),
      reader.run('audit', { limit: 5 }),
      reader.run('integrity', { kind: 'quick' }),
    ]);
    expect(answers).toMatchObject([
      { jobs: [{ label: 'dream 1' }] },
      { job: { label: 'dream 1' } },
      { entries: [], next: null },
      { problems: [] },
    ]);
  });

  it('refuses an input that does not fit', async () => {
    const { reader } = open();
    await expect(reader.run('metrics', { now: 'now' } as never)).rejects.toThrow(z.ZodError);
  });

  it('takes no question after it is closed', async () => {
    const { reader, ask } = open();
    await ask();
    await reader.close();
    await expect(ask()).rejects.toMatchObject({ code: 'store-closed' });
  });
});

describe('the reader thread', () => {
  it('is replaced when it does not answer in time, and the next question is answered', async () => {
    const { clock, ask } = inFile(stubborn);
    const hung = ask('spin');
    const next = ask();
    hung.catch(() => {});
    await clock.settle();
    await clock.advance(15_000);
    await expect(hung).rejects.toMatchObject({ code: 'lookup-failed' });
    await expect(next).resolves.toEqual({ jobs: [], next: null });
  });

  it('gives each question its own time, however long others before it took', async () => {
    const { clock, ask } = inFile(stubborn);
    const hung = [ask('spin'), ask('spin')];
    const settled: number[] = [];
    for (const [index, question] of hung.entries()) question.catch(() => settled.push(index));
    await clock.settle();
    await clock.advance(15_000);
    expect(settled).toEqual([0]);
    await clock.advance(15_000);
    expect(settled).toEqual([0, 1]);
  });

  it.each(['exit', 'throw'])('is replaced when it dies (%s)', async (way) => {
    const { ask } = inFile(stubborn);
    await expect(ask(way)).rejects.toMatchObject({ code: 'lookup-failed' });
    await expect(ask()).resolves.toEqual({ jobs: [], next: null });
  });

  it('goes on after a question that failed, and keeps the cause', async () => {
    const { ask } = inFile(stubborn);
    const error = await ask('fail').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'lookup-failed',
      cause: { stack: 'a stack of the thread' },
    });
    await expect(ask()).resolves.toEqual({ jobs: [], next: null });
  });

  it('is not believed when its answer has another form', async () => {
    await expect(inFile(stubborn).ask('lie')).rejects.toThrow(z.ZodError);
  });

  it('is ended by close, in the middle of a question too', async () => {
    const { clock, reader, ask } = inFile(stubborn);
    const threads = countThreads();
    const hung = ask('spin');
    const waiting = ask();
    const refused = Promise.allSettled([hung, waiting]);
    await clock.settle();
    await reader.close();
    for (const { status, reason } of (await refused) as PromiseRejectedResult[]) {
      expect({ status, reason }).toMatchObject({
        status: 'rejected',
        reason: { code: 'store-closed' },
      });
    }
    expect(threads()).toEqual({ started: 1, ended: 1 });
  });

  it('is started with the first question, and only once', async () => {
    const threads = countThreads();
    const { ask } = inFile(stubborn);
    expect(threads()).toEqual({ started: 0, ended: 0 });
    await ask();
    await ask();
    expect(threads()).toEqual({ started: 1, ended: 0 });
  });
});

function countThreads() {
  const count = { started: 0, ended: 0 };
  const onWorker = (worker: Worker) => {
    count.started += 1;
    worker.once('exit', () => {
      count.ended += 1;
    });
  };
  process.on('worker', onWorker);
  afterTest(() => process.off('worker', onWorker));
  return () => ({ ...count });
}
