/** Our own queue as the bench drives it: the real engine on the real store, handler and events included. */
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { createAwakeClock } from '../../src/main/engine/awake-clock.ts';
import { defineJob } from '../../src/main/engine/define-job.ts';
import { createEngine } from '../../src/main/engine/engine.ts';
import type { Logger } from '../../src/main/engine/ports.ts';
import { createSystemClock } from '../../src/main/services/clock/system-clock.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { cloneFinishedJob } from './clone-finished-job.ts';
import type { Driver, DriverOptions } from './driver.ts';

const report = (_fields: object, message: string): void => console.error(message);
const logger: Logger = { debug() {}, info() {}, warn: report, error: report };

export async function openDriver({ file, level, concurrency }: DriverOptions): Promise<Driver> {
  const db = openDatabase(file);
  db.pragma(`synchronous = ${level}`);
  const clock = createSystemClock();
  const store = createSqliteJobStore(db, clock);
  const driver: Driver = {
    onRun() {},
    onDone() {},
    enqueue: (count) =>
      engine.write((tx) => {
        for (let number = 0; number < count; number += 1) {
          engine.enqueue(tx, { kind: 'no-op', args: { number }, label: 'no-op' });
        }
      }),
    startWorkers: () => engine.resume(),
    stopWorkers: () => engine.pause(),
    async close() {
      await engine.stop();
      await store.close();
      db.close();
    },
  };
  const noOp = defineJob<SqliteTx, { number: number }, null>({
    kind: 'no-op',
    args: z.object({ number: z.number() }),
    output: z.null(),
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 60_000,
    ...{ concurrency, defaultPriority: 5 },
    async handler() {
      driver.onRun();
      return { status: 'done', output: null };
    },
  });
  const engine = createEngine<SqliteTx>({
    ...{ store, clock, logger, awakeClock: createAwakeClock(clock, 0) },
    ...{ newId: () => uuidV7(), random: Math.random, definitions: [noOp] },
    files: { put: async () => '', read: async () => null },
  });
  engine.listen(({ type }) => type === 'job.completed' && driver.onDone());
  await engine.start();
  await engine.pause();
  return driver;
}

/** Runs one job to its end and copies what it left, so that later columns are filled as well. */
export async function fillTable(options: DriverOptions, rows: number): Promise<void> {
  const driver = await openDriver(options);
  const done = Promise.withResolvers<void>();
  driver.onDone = () => done.resolve();
  await driver.enqueue(1);
  await driver.startWorkers();
  await done.promise;
  await driver.stopWorkers();
  await driver.close();
  cloneFinishedJob(options.file, rows);
}
