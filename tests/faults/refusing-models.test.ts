import { expect, it } from 'vitest';
import { FAKE_NOW } from '../support/fake-clock.ts';
import { prove } from '../support/faults/fault-row.ts';
import { openModelFaults } from '../support/faults/model-faults.ts';
import { hangUp, type Reply, refuse, say } from '../support/model-server/replies.ts';

const minute = 60_000;
const fine = say(JSON.stringify({ title: 'fine' }));

const needUser: readonly (readonly [string, Reply, string])[] = [
  ['401', refuse(401, { code: 'invalid_api_key' }), 'provider-auth'],
  ['403', refuse(403), 'provider-auth'],
  ['402', refuse(402), 'provider-quota'],
  ['429 for a quota', refuse(429, { code: 'insufficient_quota' }), 'provider-quota'],
  ['404 for the model', refuse(404, { code: 'model_not_found' }), 'model-missing'],
];

it('what only the user can mend is never tried again by itself', async () => {
  const row = { id: 'F14', fault: 'a model server wants the user' };
  await prove({ ...row, asked: 'one call, then it needs you; goes on at your word' }, async () => {
    for (const [what, chat, code] of needUser) {
      const { server, tryJob, nextCall, engine, job, until } = await openModelFaults({ chat });
      const { id, state, hold, failure } = await tryJob();
      expect([what, state, hold?.reason, failure?.code]).toEqual([what, 'pending', 'user', code]);
      expect(await nextCall(id, 5 * minute), what).toBeNull();
      expect(server.chats).toHaveLength(1);
      server.script(fine);
      await engine.retry(id);
      await until(() => job(id).state === 'completed');
    }
    const done = needUser.map(([what]) => what).join(', ');
    return { done, count: needUser.length, result: 'each asked once, and again at the word' };
  });
});

it('a server’s Retry-After is obeyed', async () => {
  const row = { id: 'F14', fault: 'a model server asks for time' };
  await prove({ ...row, asked: 'obeyed within ± 10 %, no other call meanwhile' }, async () => {
    const forms = [
      ['seconds', '40'],
      ['a date', new Date(FAKE_NOW + 40_000).toUTCString()],
    ] as const;
    const waits: number[] = [];
    for (const status of [429, 503]) {
      for (const [, header] of forms) {
        for (const random of [0, 0.999]) {
          const chat = refuse(status, {}, { 'retry-after': header });
          const { tryJob, nextCall, server, job } = await openModelFaults({
            ...{ chat, random: () => random },
          });
          const { id } = await tryJob();
          server.script(fine);
          const waited = await nextCall(id, 2 * minute);
          expect(waited).toBeGreaterThanOrEqual(40_000);
          expect(waited).toBeLessThanOrEqual(44_000);
          waits.push(waited ?? 0);
          expect([job(id).state, server.chats.length]).toEqual(['completed', 2]);
        }
      }
    }
    const [least, most] = [Math.min(...waits), Math.max(...waits)];
    const result = `of 40 s: ${least / 1_000} to ${most / 1_000} s`;
    return { done: '429 and 503, in seconds and as a date', count: waits.length, result };
  });
});

it('a server in trouble is tried a few times, further and further apart', async () => {
  const row = { id: 'F14', fault: 'a model server in trouble' };
  await prove({ ...row, asked: '≤ 5 attempts with jitter, then a dead letter' }, async () => {
    const troubles: readonly (readonly [string, Reply])[] = [
      ['429', refuse(429)],
      ['500', refuse(500)],
      ['503', refuse(503)],
      ['reset', hangUp],
    ];
    const spread = new Set<number>();
    for (const [what, chat] of troubles) {
      for (const random of [0, 0.999]) {
        const { tryJob, nextCall, server, job } = await openModelFaults({
          ...{ chat, random: () => random },
        });
        const { id } = await tryJob();
        const pauses: number[] = [];
        for (let pause = await nextCall(id, minute); pause !== null; ) {
          pauses.push(pause);
          spread.add(pause);
          pause = job(id).state === 'pending' ? await nextCall(id, minute) : null;
        }
        expect([what, job(id).state, job(id).isDeadLetter]).toEqual([what, 'failed', true]);
        expect(server.chats.length).toBeLessThanOrEqual(5);
        expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Number.POSITIVE_INFINITY);
      }
    }
    expect(spread.size).toBeGreaterThan(2);
    const done = troubles.map(([what]) => what).join(', ');
    return {
      done,
      count: 2 * troubles.length,
      result: '3 calls each, 0.8 to 1.2 times 1 s and 2 s',
    };
  });
});
