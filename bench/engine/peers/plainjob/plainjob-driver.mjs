/** plainjob on the same SQLite as ours, its workers polling as often as they sensibly can. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const silent = { error: console.error, warn() {}, info() {}, debug() {} };

async function load(packages) {
  const require = createRequire(join(packages, 'package.json'));
  const { better, defineQueue, defineWorker } = await import(
    pathToFileURL(require.resolve('plainjob'))
  );
  return { Database: require('better-sqlite3'), better, defineQueue, defineWorker };
}

export async function openDriver({ file, level, packages }) {
  const { Database, better, defineQueue, defineWorker } = await load(packages);
  const db = new Database(file);
  const queue = defineQueue({ connection: better(db), logger: silent });
  // It sets NORMAL by itself.
  db.pragma(`synchronous = ${level}`);
  let worker = null;
  let stopped = Promise.resolve();
  const driver = {
    onRun() {},
    onDone() {},
    async enqueue(count) {
      if (count === 1) queue.add('no-op', { number: 0 });
      else
        queue.addMany(
          'no-op',
          Array.from({ length: count }, (_, number) => ({ number })),
        );
    },
    async startWorkers() {
      worker = defineWorker('no-op', () => driver.onRun(), {
        ...{ queue, logger: silent, pollIntervall: 5 },
        onCompleted: () => driver.onDone(),
      });
      stopped = worker.start();
    },
    async stopWorkers() {
      await worker?.stop();
      await stopped;
    },
    async close() {
      queue.close();
    },
  };
  return driver;
}

export async function fillTable({ file, packages }, rows) {
  const { Database, better, defineQueue } = await load(packages);
  const db = new Database(file);
  const queue = defineQueue({ connection: better(db), logger: silent });
  db.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rows})
    INSERT INTO plainjob_jobs (type, data, status, created_at, next_run_at)
    SELECT 'no-op', '{"number":0}', 2, ${Date.now()}, ${Date.now()} FROM number`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  queue.close();
}
