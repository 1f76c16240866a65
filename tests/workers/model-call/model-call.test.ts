import { describe, expect, it, vi } from 'vitest';
import { MAX_ANSWER_LENGTH } from '../../../src/shared/domain/models/chat.ts';
import { afterTest } from '../../support/after-test.ts';
import { openModelLab } from '../../support/model-lab.ts';
import { flavorNames } from '../../support/model-server/flavors.ts';
import { raw, say } from '../../support/model-server/replies.ts';

const text = 'Grüße, “world” 👋 — and a second line\nhere.';

describe('model-call', () => {
  it.each(flavorNames)('gives what %s answers, with its tokens', async (flavor) => {
    const { call } = await openModelLab({
      flavor,
      chat: say(text, { tokens: { input: 40, output: 12 } }),
    });
    expect(await call()).toMatchObject({
      ...{ text, finish: 'stop', tokens: { input: 40, output: 12 } },
    });
  });

  it('sends the messages, pictures included, and nothing that was not asked for', async () => {
    const { call, server } = await openModelLab();
    await call({
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image', png: 'iVBORw0KGgo=' },
          ],
        },
        { role: 'assistant', content: [{ type: 'text', text: 'A page.' }] },
      ],
      maxOutputTokens: 77,
    });
    expect(server.chats[0]?.body).toEqual({
      model: 'test-model',
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
          ],
        },
        { role: 'assistant', content: 'A page.' },
      ],
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 77,
      temperature: 0,
    });
  });

  it('tells nothing of this computer or its environment, and no key where there is none', async () => {
    for (const name of ['API_KEY', 'ADMIN_KEY', 'ORG_ID', 'PROJECT_ID']) {
      vi.stubEnv(`OPENAI_${name}`, 'canary');
    }
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-canary: 1');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    afterTest(() => vi.unstubAllEnvs());
    const { call, server } = await openModelLab();
    await call();
    expect(server.chats[0]?.headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      'user-agent': 'Nightshift',
      accept: 'application/json, text/event-stream',
      'accept-encoding': 'identity',
      connection: 'close',
      'content-type': 'application/json',
      'content-length': String(server.chats[0]?.bodyBytes),
    });
  });

  it('shows the key to the server', async () => {
    const { call, server } = await openModelLab();
    await call({ server: { key: 'sk-canary' } });
    expect(server.chats[0]?.headers.authorization).toBe('Bearer sk-canary');
  });

  it('counts the bytes that went and came', async () => {
    const { call, server } = await openModelLab({ chat: say('four') });
    const { bytesOut, bytesIn } = await call({ messages: [{ role: 'user', content: 'ä' }] });
    expect(bytesOut).toBe(server.chats[0]?.bodyBytes);
    expect(bytesIn).toBeGreaterThan(100);
  });

  it('reports how much has come as it comes', async () => {
    const { call } = await openModelLab({ chat: say('x'.repeat(40), { pieceLength: 10 }) });
    const seen: number[] = [];
    await call({ onProgress: (share) => seen.push(Math.round(share * MAX_ANSWER_LENGTH)) });
    expect([...new Set(seen)]).toEqual([0, 10, 20, 30, 40]);
  });

  it.each(['length', 'refused', 'tool_calls', 'eos'] as const)(
    'says how an answer that ended by %s ended',
    async (finish) => {
      const { call } = await openModelLab({ chat: say('some', { finish }) });
      const told = finish === 'length' || finish === 'refused' ? finish : 'stop';
      expect((await call()).finish).toBe(told);
    },
  );

  it('takes a refusal for one, whatever the reason for its end', async () => {
    const { call } = await openModelLab({ chat: say('I cannot.', { isRefusal: true }) });
    expect(await call()).toMatchObject({ finish: 'refused', text: '' });
  });

  it('takes an answer that comes in one piece although a stream was asked for', async () => {
    const { call } = await openModelLab({ chat: say(text, { isWhole: true }) });
    expect((await call()).text).toBe(text);
  });

  it('gives an empty answer as one', async () => {
    const { call } = await openModelLab({ chat: say('') });
    expect(await call()).toMatchObject({ text: '', finish: 'stop' });
  });

  it('does not make up tokens where nobody counts', async () => {
    const { call } = await openModelLab({ chat: say(text, { tokens: null }) });
    expect((await call()).tokens).toBeNull();
  });

  it.each([1, 2, 3, 7])('reads a stream that comes %i bytes at a time', async (bytesAtOnce) => {
    const { call } = await openModelLab({ chat: say(text, { bytesAtOnce, pieceLength: 1 }) });
    expect((await call()).text).toBe(text);
  });

  it('overlooks what a stream may hold besides', async () => {
    const choice = (delta: object, finish_reason: string | null) =>
      JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] });
    const lines = [
      ': a comment that keeps the line awake',
      'event: message',
      `data: ${choice({ role: 'assistant', content: null, reasoning_content: 'Hm.' }, null)}`,
      '',
      'id: 4',
      `data:${choice({ content: 'yes' }, null)}`,
      '',
      `data: ${choice({}, 'stop')}`,
      '',
      `data: ${JSON.stringify({ choices: [], usage: { queue_time: 0.1 } })}`,
      '',
      'data: [DONE]',
      '',
      '',
    ];
    const { call } = await openModelLab({
      chat: raw(200, { 'content-type': 'text/event-stream' }, lines.join('\r\n')),
    });
    expect(await call()).toMatchObject({ text: 'yes', tokens: null });
  });

  it('keeps calls that run side by side apart', async () => {
    const { call } = await openModelLab({
      chat: { to: ({ prompt }) => say(`${prompt}!`, { bytesAtOnce: 11 }) },
    });
    const asked = Array.from({ length: 20 }, (_, index) => `question ${index}`);
    const answers = await Promise.all(
      asked.map((content) => call({ messages: [{ role: 'user', content }] })),
    );
    expect(answers.map((answer) => answer.text)).toEqual(asked.map((content) => `${content}!`));
  });

  it('leaves no connection behind', async () => {
    const { call, server } = await openModelLab();
    await call();
    await server.chats[0]?.gone;
    expect(server.connections()).toBe(0);
  });
});
