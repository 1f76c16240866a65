import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/shared/domain/failures.ts';
import { toTaskError } from '../../../src/workers/to-task-error.ts';
import { openModelLab } from '../../support/model-lab.ts';
import {
  failMidway,
  inOrder,
  type Reply,
  raw,
  refuse,
  say,
} from '../../support/model-server/replies.ts';

const html = { 'content-type': 'text/html' };
const form = { name: 'resume', schema: { type: 'object' }, isNative: true };

describe('a server that refuses', () => {
  it.each<[string, Reply, FailureCode]>([
    ['401', refuse(401, { code: 'invalid_api_key' }), 'provider-auth'],
    ['403', refuse(403, { code: 'unsupported_country_region_territory' }), 'provider-auth'],
    ['402', refuse(402), 'provider-quota'],
    ['429 for a quota', refuse(429, { code: 'insufficient_quota' }), 'provider-quota'],
    ['429 by type', refuse(429, { type: 'insufficient_quota', code: null }), 'provider-quota'],
    ['429 for its pace', refuse(429, { code: 'rate_limit_exceeded' }), 'rate-limited'],
    ['429 without a word', refuse(429, null), 'rate-limited'],
    ['404 for the model', refuse(404, { code: 'model_not_found' }), 'model-missing'],
    ['404 in Ollama’s ways', refuse(404, { type: 'api_error', code: null }), 'model-missing'],
    ['404 in older ways', refuse(404, 'model not found, try pulling it'), 'model-missing'],
    ['400 for the model', refuse(400, { code: 'model_not_found' }), 'model-missing'],
    ['404 for the path', refuse(404, null), 'model-server-strange'],
    ['404 with a page', raw(404, html, '<h1>Not here</h1>'), 'model-server-strange'],
    ['405', refuse(405, null), 'model-server-strange'],
    ['408', refuse(408), 'model-too-slow'],
    ['413', refuse(413), 'model-input-too-long'],
    ['400 for length', refuse(400, { code: 'context_length_exceeded' }), 'model-input-too-long'],
    [
      '400 for length in llama.cpp’s ways',
      refuse(400, { code: 400, type: 'exceed_context_size_error' }),
      'model-input-too-long',
    ],
    ['400 for what it does not say', refuse(400), 'model-request-refused'],
    ['409', refuse(409), 'model-request-refused'],
    ['500', refuse(500), 'provider-error'],
    ['500 with a page', raw(500, html, '<h1>Oh no</h1>'), 'provider-error'],
    ['502', raw(502, html, 'Bad gateway'), 'provider-error'],
    ['503', refuse(503), 'provider-error'],
    [
      '503 while it loads',
      refuse(503, { code: 503, type: 'unavailable_error' }),
      'model-server-unreachable',
    ],
    ['an error in its stream', failMidway('some text', { code: 'server_error' }), 'provider-error'],
    [
      'a quota in its stream',
      failMidway('some text', { code: 'insufficient_quota' }),
      'provider-quota',
    ],
  ])('with %s', async (_what, chat, code) => {
    const { call, server } = await openModelLab({ chat });
    const failed = call();
    await expect(failed).rejects.toMatchObject({
      ...{ name: 'AppError', code, values: { server: 'the lab', model: 'test-model' } },
    });
    const { traffic } = await failed.catch((error) => error);
    const bytesOut = server.chats.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
    expect(traffic).toEqual({ bytesOut, bytesIn: expect.any(Number) });
  });

  it.each([
    ['seconds', { 'retry-after': '17' }, '17'],
    ['a date', { 'retry-after': 'Mon, 23 Nov 2026 10:00:00 GMT' }, 'Mon, 23 Nov 2026 10:00:00 GMT'],
    ['milliseconds', { 'retry-after-ms': '1200', 'retry-after': '2' }, '2'],
    ['nothing', {}, undefined],
  ])(
    'and says when to come back in %s is taken at its word',
    async (_form, headers, retryAfter) => {
      for (const status of [429, 503]) {
        const { call } = await openModelLab({ chat: refuse(status, {}, headers) });
        const failure = await call().catch((error: unknown) => error);
        expect(failure).toHaveProperty('retryAfter', retryAfter);
      }
    },
  );

  it('is asked once only', async () => {
    for (const status of [401, 402, 404, 408, 409, 413, 429, 500, 503]) {
      const { call, server } = await openModelLab({ chat: refuse(status) });
      await call().catch(() => undefined);
      expect(server.chats, `status ${status}`).toHaveLength(1);
    }
  });

  it('keeps its words to itself, and the key and the document with them', async () => {
    const canary = 'sk-canary-abcd';
    const message = `Incorrect API key: ${canary}. You said: secret document.`;
    for (const status of [400, 401, 404, 429, 500]) {
      const error = { message, code: canary, type: `type_${canary}`, param: canary.slice(3) };
      const { call } = await openModelLab({
        chat: refuse(status, error, { 'x-echo': canary, 'retry-after': '1' }),
      });
      const failure = await call({
        server: { key: canary },
        messages: [{ role: 'user', content: 'secret document' }],
      }).catch((thrown: unknown) => thrown);
      const told = `${inspect(failure, { depth: 9 })} ${JSON.stringify(toTaskError(failure))}`;
      expect(told).toContain(`status ${status}`);
      expect(told).not.toContain('canary');
      expect(told).not.toContain('secret document');
    }
  });

  it('is not shown a key that no header can carry', async () => {
    const { call, server } = await openModelLab();
    const failed = call({ server: { key: 'sk-1\r\nx-evil: 1' } });
    await expect(failed).rejects.toMatchObject({ code: 'provider-auth', traffic: { bytesOut: 0 } });
    expect(server.requests).toEqual([]);
  });
});

describe('the form of an answer', () => {
  it('is held by the server where it can', async () => {
    const { call, server } = await openModelLab();
    const schema = {
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
      additionalProperties: false,
    };
    await call({ answer: { ...form, schema } });
    await call({ answer: { ...form, schema: { ...schema, required: [] } } });
    await call({ answer: { ...form, isNative: false } });
    const formats = server.chats.map(({ body }) => body.response_format);
    const json_schema = { name: 'resume', schema, strict: true };
    expect(formats).toEqual([
      { type: 'json_schema', json_schema },
      {
        type: 'json_schema',
        json_schema: { ...json_schema, schema: { ...schema, required: [] }, strict: false },
      },
      undefined,
    ]);
  });

  it.each<[string, Reply]>([
    ['in OpenAI’s words', refuse(400, { param: 'response_format', type: 'invalid_request_error' })],
    ['without a word', refuse(400)],
    ['by a checker of its own', raw(422, { 'content-type': 'application/json' }, '{"detail":[]}')],
  ])('that the server refuses %s is told apart', async (_how, chat) => {
    const { call, server } = await openModelLab({ chat });
    await expect(call({ answer: form })).rejects.toMatchObject({ code: 'model-format-refused' });
    expect(server.chats).toHaveLength(1);
  });
});

describe('the dialect of a server', () => {
  it('that counts tokens only unasked is learned with the first call', async () => {
    const { call, server } = await openModelLab({
      chat: {
        to: ({ body }) => (body.stream_options === undefined ? say('fine') : refuse(422, null)),
      },
    });
    expect((await call()).text).toBe('fine');
    expect((await call()).text).toBe('fine');
    expect(server.chats.map(({ body }) => Object.keys(body))).toEqual([
      expect.arrayContaining(['stream_options', 'temperature']),
      ['model', 'messages', 'stream', 'max_tokens'],
      ['model', 'messages', 'stream', 'max_tokens'],
    ]);
  });

  it('that knows the newer name of the limit is learned, too', async () => {
    const refused = refuse(400, { code: 'unsupported_parameter', param: 'max_tokens' });
    const { call, server } = await openModelLab({ chat: inOrder(refused, say('fine')) });
    await call();
    await call();
    const limits = server.chats.map(({ body }) => [body.max_tokens, body.max_completion_tokens]);
    expect(limits).toEqual([
      [500, undefined],
      [undefined, 500],
      [undefined, 500],
    ]);
  });

  it('is tried once, and what was sent in vain is counted', async () => {
    const { call, server } = await openModelLab({ chat: refuse(400) });
    const failure = await call().catch((error: unknown) => error);
    expect(server.chats).toHaveLength(2);
    const bytesOut = server.chats.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
    expect(failure).toMatchObject({ code: 'model-request-refused', traffic: { bytesOut } });
  });
});
