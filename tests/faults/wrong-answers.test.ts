import { expect, it } from 'vitest';
import { prove } from '../support/faults/fault-row.ts';
import { openModelFaults } from '../support/faults/model-faults.ts';
import {
  flood,
  inOrder,
  type Reply,
  say,
  sayJson,
  streamLength,
} from '../support/model-server/replies.ts';

const good = JSON.stringify({ title: 'fine' });
const maxBytes = 2_000_000;

const useless: readonly (readonly [string, Reply, string, number])[] = [
  ['no JSON', say('I would rather not.'), 'model-answer-unusable', 2],
  ['half of JSON', say('{"title": "fi'), 'model-answer-unusable', 2],
  ['JSON of another shape', sayJson({ name: 'x' }), 'model-answer-unusable', 2],
  ['nothing', say(''), 'model-answer-unusable', 2],
  ['cut for length', say(good, { finish: 'length' }), 'model-answer-cut', 1],
  ['a refusal', say(good, { finish: 'refused' }), 'model-answer-unusable', 1],
];

it('an answer that is none is never stored as done', async () => {
  const row = { id: 'F15', fault: 'a model answers uselessly' };
  await prove({ ...row, asked: '≤ 1 repair call, never stored as done' }, async () => {
    for (const [what, chat, code, calls] of useless) {
      const { tryJob, server, job } = await openModelFaults({ chat });
      const { id } = await tryJob();
      const { state, failure } = job(id);
      expect([what, state, failure?.code]).toEqual([what, 'failed', code]);
      expect(server.chats, what).toHaveLength(calls);
    }
    const { tryJob, server, until, job } = await openModelFaults({
      chat: inOrder(sayJson({ name: 'x' }), say(good)),
    });
    const { id } = await tryJob();
    await until(() => job(id).state === 'completed');
    expect(server.chats).toHaveLength(2);
    const done = useless.map(([what]) => what).join(', ');
    return { done, count: useless.length + 1, result: 'failed by name, the repair asked for once' };
  });
});

it('a stream that is cut never counts as an answer', async () => {
  const row = { id: 'F15', fault: 'a model’s stream is cut' };
  await prove({ ...row, asked: 'at each chunk: half an answer is none' }, async () => {
    const pieces = Math.ceil(good.length / 8);
    const length = streamLength(good);
    let whole = 0;
    let cuts = 0;
    for (let piece = 0; piece <= pieces + 3; piece += 1) {
      const cutAt = Math.floor((length * piece) / (pieces + 4)) + 3;
      for (const cutBy of ['end', 'reset'] as const) {
        const { tryJob, server, remembered } = await openModelFaults({
          chat: say(good, { cutAt, cutBy }),
        });
        const { state, failure } = await tryJob();
        cuts += 1;
        expect(server.chats).toHaveLength(1);
        if (state === 'completed') whole += 1;
        else expect([failure?.code, remembered()]).toEqual(['model-too-slow', 0]);
      }
    }
    // Where nothing but the count of tokens was missing.
    expect(whole).toBeLessThan(cuts / 3);
    return {
      done: 'cut by end and by reset',
      count: cuts,
      result: `${cuts - whole} tried again later`,
    };
  });
});

it('an answer without an end is cut off', async () => {
  const row = { id: 'F15', fault: 'a model answers 50 MB' };
  await prove({ ...row, asked: 'cut off at 2 MB' }, async () => {
    const taken: number[] = [];
    for (const kind of ['pieces', 'line'] as const) {
      const { tryJob, server, ledgerLines } = await openModelFaults({
        chat: flood(50_000_000, kind),
      });
      const { state, failure } = await tryJob();
      expect([state, failure?.code]).toEqual(['failed', 'model-answer-too-large']);
      expect(server.chats).toHaveLength(1);
      await server.chats[0]?.gone;
      taken.push(...ledgerLines().map(({ bytesIn }) => bytesIn));
    }
    const most = Math.max(...taken);
    // And the piece with which it was too much.
    expect(most).toBeLessThan(maxBytes + 100_000);
    return {
      done: 'in pieces, in one line',
      count: 2,
      result: `${(most / 1e6).toFixed(1)} MB taken`,
    };
  });
});
