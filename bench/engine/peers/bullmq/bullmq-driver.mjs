/** BullMQ against a Redis that the bench has started, at the port that stands in `file`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export async function openDriver({ file, concurrency, packages }) {
  const require = createRequire(join(packages, 'package.json'));
  const { Queue, Worker } = require('bullmq');
  const { Redis } = require('ioredis');
  const port = Number(readFileSync(file, 'utf8'));
  const connect = () => new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: null });
  const connections = [connect(), connect()];
  const queue = new Queue('no-op', { connection: connections[0] });
  let worker = null;
  const driver = {
    onRun() {},
    onDone() {},
    async enqueue(count) {
      if (count === 1) await queue.add('no-op', { number: 0 });
      else {
        const jobs = Array.from({ length: count }, (_, number) => ({
          name: 'no-op',
          data: { number },
        }));
        await queue.addBulk(jobs);
      }
    },
    async startWorkers() {
      const run = async () => driver.onRun();
      worker = new Worker('no-op', run, { connection: connections[1], concurrency });
      worker.on('completed', () => driver.onDone());
      await worker.waitUntilReady();
    },
    stopWorkers: () => worker?.close(),
    async close() {
      await queue.close();
      for (const connection of connections) connection.disconnect();
    },
  };
  return driver;
}
