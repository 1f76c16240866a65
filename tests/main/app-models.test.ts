import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/main/app.ts';
import { createRouter } from '../../src/main/router/router.ts';
import type { ModelRequest } from '../../src/main/services/models/model-ports.ts';
import { afterTest } from '../support/after-test.ts';
import { startModelServer } from '../support/model-server/model-server.ts';
import { refuse, sayJson } from '../support/model-server/replies.ts';
import { numberedId } from '../support/numbered-id.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setup() {
  const server = await startModelServer({ flavor: 'ollama', models: ['qwen', 'llama'] });
  afterTest(server.close);
  const { baseUrl } = server;
  const app = await createApp({
    ...{ dataFolder: temporaryFolder(), logger },
    models: { env: {}, places: [{ type: 'ollama', name: 'Ollama', baseUrl }] },
  });
  afterTest(app.close);
  const info = { version: '1.2.3', host: 'cli' } as const;
  const client = createRouterClient(createRouter({ ...app, info, logger }));
  const settings = { type: 'ollama', name: 'Ollama', baseUrl, allowsPrivateHosts: false } as const;
  return { app, client, server, settings };
}

const answer = z.strictObject({ title: z.string() });
const request: ModelRequest<z.infer<typeof answer>> = {
  ...{ use: 'structuring', jobId: numberedId(1), blobHash: null, instructions: 'Find it.' },
  ...{ answer, answerName: 'title', maxOutputTokens: 50 },
  document: { label: 'résumé', text: 'Signal engineer' },
};

it('finds a server, sets it up, asks it, and shows every call in the ledger', async () => {
  const { app, client, server, settings } = await setup();
  expect(await client.models.get()).toMatchObject({ providers: [], canKeepKeys: false });
  expect(await client.models.detect()).toEqual({
    servers: [{ type: 'ollama', baseUrl: server.baseUrl, models: ['qwen', 'llama'] }],
  });
  const { id } = await client.models.addProvider({ settings, key: null });
  expect(await client.models.test({ id })).toMatchObject({ isOk: true, models: ['qwen', 'llama'] });
  await client.models.choose({ use: 'structuring', choice: { providerId: id, model: 'qwen' } });
  server.script(sayJson({ title: 'Engineer' }, { tokens: { input: 7, output: 3 } }));
  const { signal } = new AbortController();
  expect(await app.modelDesk.ask(request, { signal })).toMatchObject({
    value: { title: 'Engineer' },
  });
  expect(server.chats).toMatchObject([{ body: { model: 'qwen' } }]);

  const { calls } = await client.ledger.list({ limit: 10 });
  const purposes = ['structuring', 'model-test', 'model-list'];
  expect(calls.map(({ purpose }) => purpose)).toEqual(purposes);
  expect(calls[0]).toMatchObject({
    ...{ reach: 'device', model: 'qwen', tokens: { input: 7, output: 3 }, costMicros: 0 },
    ...{ bytesOut: server.chats[0]?.bodyBytes, code: null, jobId: request.jobId },
  });
  expect((await client.ledger.list({ limit: 10, before: calls[1]?.id ?? '' })).calls).toHaveLength(
    1,
  );
  const { hosts } = await client.ledger.hosts();
  expect(hosts).toEqual([
    {
      ...{ host: new URL(server.baseUrl).host, reach: 'device', calls: 3, costMicros: 0 },
      purposes: expect.arrayContaining(purposes),
      bytesOut: calls.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
      bytesIn: calls.reduce((sum, { bytesIn }) => sum + bytesIn, 0),
      lastAt: calls[0]?.startedAt,
    },
  ]);
});

it('says in the words of a failure why a trial did not work', async () => {
  const { client, server, settings } = await setup();
  const wrong = { ...settings, baseUrl: `${server.baseUrl}/nowhere` };
  const trial = await client.models.test({ settings: { ...wrong, name: 'Mine' }, key: 'sk-x' });
  expect(trial).toMatchObject({ isOk: true });
  await server.close();
  expect(await client.models.test({ settings, key: null })).toMatchObject({
    ...{ isOk: false, models: [], code: 'model-server-unreachable' },
  });
  await expect(client.models.test({ id: numberedId(9) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('tells windows of changes, and answers what is asked about nothing', async () => {
  const { app, client, server, settings } = await setup();
  server.script(refuse(500));
  const events = (await client.events.stream({}))[Symbol.asyncIterator]();
  await events.next();
  await client.models.setBudget({ currency: 'EUR', perDayMicros: 5, perMonthMicros: null });
  expect((await events.next()).value).toEqual({ type: 'models.changed' });
  await client.models.test({ settings, key: null });
  expect((await events.next()).value).toEqual({ type: 'ledger.changed' });
  await events.return?.(undefined);
  expect(await client.models.quote({ use: 'vision', documents: 3 })).toMatchObject({ basis: 0 });
  await expect(client.models.preview({ jobId: numberedId(9) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    client.models.choose({ use: 'vision', choice: { providerId: numberedId(9), model: 'm' } }),
  ).rejects.toMatchObject({ code: 'FAILED', data: { code: 'model-none' } });
  expect(app.modelDesk.chosen('vision')).toBeNull();
});
