/**
 * liteque. It removes what it has completed, so that a grown table is one of jobs that have failed
 * and are kept.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

async function open({ file, packages }) {
  const require = createRequire(join(packages, 'package.json'));
  const { buildDBClient, Runner, SqliteQueue } = await import(
    pathToFileURL(require.resolve('liteque'))
  );
  const { sql } = await import(pathToFileURL(require.resolve('drizzle-orm')));
  const db = buildDBClient(file, { runMigrations: true });
  const queue = new SqliteQueue('no-op', db, {
    defaultJobArgs: { numRetries: 2 },
    keepFailedJobs: true,
  });
  return { db, queue, Runner, sql };
}

export async function openDriver(options) {
  const { db, queue, Runner, sql } = await open(options);
  db.run(sql.raw(`PRAGMA synchronous = ${options.level}`));
  let runner = null;
  let ended = Promise.resolve();
  const driver = {
    onRun() {},
    onDone() {},
    // It has no call for many.
    async enqueue(count) {
      for (let number = 0; number < count; number += 1) await queue.enqueue({ number });
    },
    async startWorkers() {
      const funcs = {
        run: async () => driver.onRun(),
        onComplete: async () => driver.onDone(),
        onError: async ({ error }) => console.error(error),
      };
      const limits = { concurrency: options.concurrency, pollIntervalMs: 5, timeoutSecs: 60 };
      runner = new Runner(queue, funcs, limits);
      ended = runner.run();
    },
    async stopWorkers() {
      runner?.stop();
      await ended;
    },
    // Its timers of a minute for each job would keep the process.
    async close() {
      setImmediate(() => process.exit(0));
    },
  };
  return driver;
}

export async function fillTable(options, rows) {
  const { db, sql } = await open(options);
  db.run(
    sql.raw(`
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rows})
      INSERT INTO tasks (queue, payload, createdAt, availableAt, status, allocationId, numRunsLeft,
        maxNumRuns, priority)
      SELECT 'no-op', '{"number":0}', 1, 1, 'failed', 'a', 0, 3, 0 FROM number`),
  );
  db.run(sql.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
}
