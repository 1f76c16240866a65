import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type App, createApp } from '../../src/main/app.ts';
import { defineJob } from '../../src/main/engine/define-job.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A kind that runs until it is stopped. */
const dream = defineJob<SqliteTx, unknown, null>({
  ...{ kind: 'dream', args: z.unknown(), output: z.null() },
  ...{ retry: { maxTries: 3, baseDelayMs: 1_000 }, timeoutMs: 60_000 },
  ...{ concurrency: 3, defaultPriority: 5 },
  handler: ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
});

async function queueDreams({ engine }: App, count: number): Promise<void> {
  await engine.write((tx) => {
    for (let n = 0; n < count; n += 1) {
      engine.enqueue(tx, { kind: 'dream', args: {}, label: 'a dream' });
    }
  });
}

const running = ({ engine }: App) =>
  engine.listJobs(9).filter(({ state }) => state === 'running').length;

async function untilRunning(app: App, count: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (running(app) >= count) resolve();
    };
    app.engine.listen(look);
    look();
  });
}

it('a limit that was set holds at once, and from the next start on', async () => {
  const options = { dataFolder: join(temporaryFolder(), 'data'), logger, extraKinds: [dream] };
  const first = await createApp(options);
  await first.settings.kinds.set('dream', { concurrency: 1 });
  await queueDreams(first, 4);
  await untilRunning(first, 1);
  await first.settings.kinds.set('dream', { concurrency: 2 });
  await untilRunning(first, 2);
  expect(running(first)).toBe(2);
  await first.close();

  const second = await createApp(options);
  await untilRunning(second, 2);
  expect(running(second)).toBe(2);
  await second.settings.kinds.reset('dream');
  await untilRunning(second, 3);
  await second.close();
});

it('threads that were set are taken at the next start, and a change is told to windows', async () => {
  const options = { dataFolder: join(temporaryFolder(), 'data'), logger };
  const first = await createApp(options);
  const ending = new AbortController();
  const stream = first.events.subscribe({ members: false }, ending.signal);
  const events = stream[Symbol.asyncIterator]();
  await events.next();
  await first.settings.set({ cpuThreads: 1 });
  expect((await events.next()).value).toEqual({ type: 'settings.changed' });
  ending.abort();
  await first.close();

  const second = await createApp(options);
  expect(second.tasks.health().groups.find(({ name }) => name === 'cpu')?.threads).toBe(1);
  expect((await second.settings.place.look()).sizes.database).toBeGreaterThan(0);
  await second.close();
});
