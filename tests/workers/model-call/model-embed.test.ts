import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/shared/domain/failures.ts';
import { openModelLab } from '../../support/model-lab.ts';
import { type Reply, raw, refuse } from '../../support/model-server/replies.ts';

const json = { 'content-type': 'application/json' };
const vectors = (...rows: readonly { index: number; embedding: readonly number[] }[]) =>
  raw(200, json, JSON.stringify({ data: rows }));

describe('model-embed', () => {
  it('gives a vector for each text, in their order', async () => {
    const { embed, server } = await openModelLab();
    const embedded = await embed(['ab', 'cde']);
    expect(embedded.vectors).toEqual([
      Float32Array.of(2, 97, 0.5, -1),
      Float32Array.of(3, 99, 0.5, -1),
    ]);
    expect(embedded.tokens).toEqual({ input: server.requests[0]?.bodyBytes, output: 0 });
    expect(server.requests[0]?.body).toEqual({
      ...{ model: 'test-model', input: ['ab', 'cde'], encoding_format: 'float' },
    });
  });

  it('puts what comes in another order back', async () => {
    const { embed } = await openModelLab({
      embed: vectors({ index: 1, embedding: [2] }, { index: 0, embedding: [1] }),
    });
    const embedded = await embed(['a', 'b']);
    expect(embedded.vectors).toEqual([Float32Array.of(1), Float32Array.of(2)]);
    expect(embedded.tokens).toBeNull();
  });

  it.each<[string, Reply, FailureCode]>([
    ['one is missing', vectors({ index: 0, embedding: [1] }), 'model-server-strange'],
    [
      'one comes twice',
      vectors({ index: 0, embedding: [1] }, { index: 0, embedding: [2] }),
      'model-server-strange',
    ],
    [
      'they differ in length',
      vectors({ index: 0, embedding: [1] }, { index: 1, embedding: [1, 2] }),
      'model-server-strange',
    ],
    ['the server offers none', refuse(404, null), 'model-server-strange'],
    ['the model is not there', refuse(404), 'model-missing'],
  ])('fails where %s', async (_what, reply, code) => {
    const { embed } = await openModelLab({ embed: reply });
    await expect(embed(['a', 'b'])).rejects.toMatchObject({ code });
  });
});
