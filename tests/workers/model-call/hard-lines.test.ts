import { describe, expect, it } from 'vitest';
import { openModelLab } from '../../support/model-lab.ts';
import {
  flood,
  hangUp,
  onlyHead,
  type Reply,
  raw,
  redirect,
  say,
  signInPage,
  stayMute,
  streamLength,
  trickle,
} from '../../support/model-server/replies.ts';

/** Of a server that is to be given up. */
const idleMs = 60;

describe('a server that falls silent', () => {
  it.each<[string, Reply]>([
    ['before a byte', stayMute],
    ['after the head', onlyHead],
    ['but for a byte now and then', trickle(20)],
  ])('%s is given up, and its connection closed', async (_when, chat) => {
    const { call, server } = await openModelLab({ chat });
    await expect(call({ server: { idleMs } })).rejects.toMatchObject({ code: 'model-too-slow' });
    await server.chats[0]?.gone;
    expect(server.chats).toHaveLength(1);
  });
});

describe('cancelling a call', () => {
  const reason = new Error('cancelled by the user');

  it.each<[string, Reply]>([
    ['before a byte came', stayMute],
    ['after the head', onlyHead],
    ['in the middle', trickle(5)],
    ['of a flood', flood(1e9, 'comments')],
  ])('%s closes its connection', async (_when, chat) => {
    const { call, server } = await openModelLab({ chat });
    const cancelled = new AbortController();
    const running = call({ signal: cancelled.signal });
    const asked = await server.chat(0);
    cancelled.abort(reason);
    await expect(running).rejects.toBe(reason);
    await asked.gone;
    expect(server.chats).toHaveLength(1);
  });

  it('before it began sends nothing', async () => {
    const { call, server } = await openModelLab();
    await expect(call({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });
});

describe('a connection that breaks off', () => {
  it('before an answer', async () => {
    const { call, server } = await openModelLab({ chat: hangUp });
    await expect(call()).rejects.toMatchObject({ code: 'model-too-slow' });
    expect(server.chats).toHaveLength(1);
  });

  it.each(['end', 'reset'] as const)('anywhere (%s) never gives half an answer', async (cutBy) => {
    const text = 'ä b 👋';
    const whole = `${text} stop`;
    const length = streamLength(text, { pieceLength: 2 });
    const { call } = await openModelLab({
      chat: {
        to: ({ prompt }) => say(text, { pieceLength: 2, cutAt: Number(prompt), cutBy }),
      },
    });
    const endOf = (cut: number) =>
      call({ messages: [{ role: 'user', content: String(cut) }] }).then(
        (answer) => `${answer.text} ${answer.finish}`,
        (error: { code: string }) => error.code,
      );
    // Every fifth byte meets each chunk in several places.
    const cuts = Array.from({ length: Math.ceil(length / 5) }, (_, index) => index * 5);
    const ends: string[] = [];
    for (let at = 0; at < cuts.length; at += 20) {
      ends.push(...(await Promise.all(cuts.slice(at, at + 20).map(endOf))));
    }
    expect(new Set([...ends, 'model-too-slow', whole])).toEqual(new Set(['model-too-slow', whole]));
    // Whole only where nothing was missing but the count of tokens and the mark of the end.
    expect(cuts[ends.indexOf(whole)] ?? length).toBeGreaterThan(length / 2);
  });
});

describe('too much of an answer', () => {
  it.each(['pieces', 'line'] as const)('in %s is cut off', async (kind) => {
    const { call, server } = await openModelLab({ chat: flood(50_000_000, kind) });
    const failure = await call().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'model-answer-too-large' });
    await server.chats[0]?.gone;
    expect((failure as { traffic: { bytesIn: number } }).traffic.bytesIn).toBeLessThan(2_100_000);
  });

  it('is cut off at two million characters also where more tokens were allowed', async () => {
    const { call } = await openModelLab({ chat: flood(50_000_000, 'pieces') });
    const failure = await call({ maxOutputTokens: 100_000 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'model-answer-too-large' });
    expect((failure as { traffic: { bytesIn: number } }).traffic.bytesIn).toBeLessThan(2_200_000);
  });

  it('in one piece is cut off, too', async () => {
    const json = { 'content-type': 'application/json' };
    const { call } = await openModelLab({ chat: raw(200, json, `"${'x'.repeat(50_000_000)}"`) });
    await expect(call()).rejects.toMatchObject({ code: 'model-answer-too-large' });
  });

  it('of an error is left, and the error stands', async () => {
    const { call } = await openModelLab({ chat: raw(500, {}, 'x'.repeat(50_000_000)) });
    const failure = await call().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'provider-error' });
    expect((failure as { traffic: { bytesIn: number } }).traffic.bytesIn).toBeLessThan(2_000_000);
  });
});

describe('what is no model server', () => {
  it.each<[string, Reply]>([
    ['a page', signInPage],
    ['an endless page', raw(200, { 'content-type': 'text/html' }, 'x'.repeat(5_000_000))],
    ['a redirect', redirect('http://127.0.0.1:1/v1/chat/completions')],
    ['a lasting redirect', redirect('https://elsewhere.example/v1', 308)],
    ['packed bytes', raw(200, { 'content-encoding': 'gzip' }, 'x')],
    ['JSON of another shape', raw(200, { 'content-type': 'application/json' }, '{"choices":7}')],
    ['JSON that is none', raw(200, { 'content-type': 'application/json' }, '{"choices":')],
    ['pieces of another shape', raw(200, {}, 'data: {"choices":"none"}\n\n')],
  ])('is told by %s', async (_what, chat) => {
    const { call, server } = await openModelLab({ chat });
    await expect(call()).rejects.toMatchObject({ code: 'model-server-strange' });
    expect(server.requests).toHaveLength(1);
    // What was not read is not waited for, either.
    await server.requests[0]?.gone;
  });

  it('wants a sign-in first', async () => {
    for (const status of [407, 511]) {
      const { call } = await openModelLab({ chat: raw(status, {}, 'Sign in') });
      await expect(call()).rejects.toMatchObject({ code: 'network-captive' });
    }
  });
});
