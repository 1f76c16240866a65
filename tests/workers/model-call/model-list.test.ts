import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/shared/domain/failures.ts';
import { openModelLab } from '../../support/model-lab.ts';
import { flavorNames } from '../../support/model-server/flavors.ts';
import { type Reply, raw, refuse, signInPage } from '../../support/model-server/replies.ts';

const json = { 'content-type': 'application/json' };

describe('model-list', () => {
  it.each(flavorNames)('names the models of %s', async (flavor) => {
    const { list, server } = await openModelLab({ flavor, models: ['small:3b', 'org/large'] });
    const { models, bytesOut, bytesIn } = await list();
    expect(models).toEqual(['small:3b', 'org/large']);
    expect([bytesOut, bytesIn > 0]).toEqual([0, true]);
    expect(server.requests).toMatchObject([{ method: 'GET', path: '/v1/models' }]);
  });

  it.each(flavorNames)('says so where %s has none', async (flavor) => {
    const { list } = await openModelLab({ flavor, models: [] });
    expect((await list()).models).toEqual([]);
  });

  it('finds the list under a longer address, with or without a slash at its end', async () => {
    const { list, server } = await openModelLab();
    for (const end of ['/openai/v1', '/openai/v1/']) {
      await list({ baseUrl: `http://localhost:${server.port}${end}` });
    }
    expect(server.requests.map(({ path }) => path)).toEqual(Array(2).fill('/openai/v1/models'));
  });

  it.each<[string, Reply, FailureCode]>([
    ['a wrong key', refuse(401), 'provider-auth'],
    ['nothing there', refuse(404, null), 'model-server-strange'],
    ['nothing there, in words', refuse(404), 'model-server-strange'],
    ['a page', signInPage, 'model-server-strange'],
    ['another list', raw(200, json, '[{"name":"small"}]'), 'model-server-strange'],
    ['an endless list', raw(200, json, ' '.repeat(20_000_000)), 'model-answer-too-large'],
    ['trouble', refuse(500), 'provider-error'],
  ])('fails for %s', async (_what, reply, code) => {
    const { list } = await openModelLab({ list: reply });
    await expect(list()).rejects.toMatchObject({ code, values: { server: 'the lab' } });
  });

  it('fails where nobody listens', async () => {
    const { list, server } = await openModelLab();
    await server.close();
    await expect(list()).rejects.toMatchObject({
      ...{ code: 'model-server-unreachable', traffic: { bytesOut: 0, bytesIn: 0 } },
    });
  });
});
