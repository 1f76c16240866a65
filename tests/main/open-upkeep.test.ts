import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, it, vi } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { createRouter } from '../../src/main/router/router.ts';
import { afterTest } from '../support/after-test.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setup() {
  const app = await createApp({ dataFolder: join(temporaryFolder(), 'data'), logger });
  afterTest(app.close);
  const info = { version: '1.2.3', host: 'cli' } as const;
  return { app, client: createRouterClient(createRouter({ ...app, info, logger })) };
}

it('cleans up, and tells of it in history, story and figures, read beside the main thread', async () => {
  const { app, client } = await setup();
  const { engine } = app;
  const request = { kind: 'clean-up', args: {}, label: 'Clean up' };
  const { job } = await engine.write((tx) => engine.enqueue(tx, request));
  await vi.waitFor(() => expect(engine.getJob(job.id)?.state).toBe('completed'), 10_000);
  const { jobs } = await client.metrics.history({ kind: 'clean-up' });
  expect(jobs).toMatchObject([{ id: job.id, state: 'completed' }]);
  const story = await client.metrics.story({ id: job.id });
  expect(story.steps.map(({ name }) => name)).toEqual([
    ...['plan', 'jobs', 'resumes', 'audit', 'events', 'deliveries'],
    ...['models', 'logs', 'blobs'],
  ]);
  expect(await client.metrics.get()).toMatchObject({ day: { completed: 1, successRate: 1 } });
  expect((await client.metrics.audit({ jobId: job.id })).entries.at(-1)?.type).toBe('job.queued');
});

it('cleans up daily by itself', async () => {
  const { client } = await setup();
  const { schedules } = await client.schedules.list();
  expect(schedules).toContainEqual(
    expect.objectContaining({ kind: 'clean-up', nextRunAt: expect.any(Number) }),
  );
});

it('says that a fresh folder has not been checked and need not be', async () => {
  const { client } = await setup();
  expect(await client.system.integrity()).toEqual({
    ...{ lastCheck: null, isCheckDue: false },
    starts: { count: 1, afterBadEnd: 0, lastBadEndAt: null },
  });
});
