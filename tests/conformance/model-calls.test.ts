import { describe, expect, it } from 'vitest';
import { openTaskRunner } from '../../src/main/services/task-pool/open-task-runner.ts';
import { afterTest } from '../support/after-test.ts';
import { type ModelServerOptions, startModelServer } from '../support/model-server/model-server.ts';
import { refuse, say, trickle } from '../support/model-server/replies.ts';
import { taskRunnerKinds } from '../support/runner-lab.ts';
import { silentLogger } from '../support/silent-logger.ts';

const maxCancelMs = 1_000;

// The tasks as they ship, on the threads as they ship; what they do is in tests/workers/model-call.
describe.each(taskRunnerKinds)('calls of models on %s', (kind) => {
  async function setup(options: ModelServerOptions = {}) {
    const server = await startModelServer(options);
    afterTest(() => server.close());
    const pool = openTaskRunner({
      ...{ kind, cpuThreads: 1, logger: silentLogger },
      entry: new URL('../../src/workers/entry.ts', import.meta.url),
    });
    afterTest(() => pool.close());
    const reached = {
      ...{ baseUrl: server.baseUrl, name: 'the lab', key: 'sk-canary' },
      ...{ allowsPrivateHosts: false, idleMs: 60_000 },
    };
    const ask = (content: string, signal = new AbortController().signal) =>
      pool.run(
        'model-call',
        {
          ...{ server: reached, model: 'test-model', answer: null, maxOutputTokens: 100 },
          messages: [{ role: 'user', content }],
        },
        { signal, timeoutMs: 60_000 },
      );
    return { server, pool, reached, ask };
  }

  it('run side by side, each with its own answer', async () => {
    const { ask, pool, reached } = await setup({ chat: { to: ({ prompt }) => say(`${prompt}!`) } });
    const answers = await Promise.all(['one', 'two', 'three'].map((content) => ask(content)));
    expect(answers.map(({ text }) => text)).toEqual(['one!', 'two!', 'three!']);
    const patient = { signal: new AbortController().signal, timeoutMs: 60_000 };
    const listed = await pool.run('model-list', { server: reached }, patient);
    expect(listed.models).toEqual(['test-model']);
    const embedding = { server: reached, model: 'test-model', texts: ['ab'] };
    const embedded = await pool.run('model-embed', embedding, patient);
    expect(embedded.vectors).toEqual([Float32Array.of(2, 97, 0.5, -1)]);
  });

  it('are cancelled one by one, down to the socket', async () => {
    const { ask, server } = await setup({
      chat: { to: ({ prompt }) => (prompt === 'slow' ? trickle(10) : say('fine')) },
    });
    const cancelled = new AbortController();
    const slow = ask('slow', cancelled.signal);
    const asked = await server.chat(0);
    const reason = new Error('cancelled by the user');
    const from = performance.now();
    cancelled.abort(reason);
    await expect(slow).rejects.toBe(reason);
    await asked.gone;
    expect(performance.now() - from).toBeLessThan(maxCancelMs);
    expect((await ask('quick')).text).toBe('fine');
  });

  it('bring back why they failed, and never the key', async () => {
    const { ask } = await setup({
      chat: refuse(429, { message: 'sk-canary', code: 'slow_down' }, { 'retry-after': '9' }),
    });
    const failure = await ask('hello').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      ...{ name: 'AppError', code: 'rate-limited', retryAfter: '9' },
      ...{ values: { server: 'the lab', model: 'test-model' } },
      traffic: { bytesOut: expect.any(Number), bytesIn: expect.any(Number) },
    });
    const { stack } = (failure as { cause: Error }).cause;
    expect(stack).toContain('slow_down');
    expect(stack).not.toContain('canary');
  });
});
