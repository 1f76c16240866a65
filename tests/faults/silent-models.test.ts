import { expect, it } from 'vitest';
import { prove } from '../support/faults/fault-row.ts';
import { openModelFaults } from '../support/faults/model-faults.ts';
import { onlyHead, type Reply, say, stayMute, trickle } from '../support/model-server/replies.ts';

const silences: readonly (readonly [string, Reply])[] = [
  ['no bytes', stayMute],
  ['headers only', onlyHead],
  ['a byte now and then', trickle(20)],
];
const maxCancelMs = 1_000;
/** In place of half a minute, and of two: what counts as silence is tested on its own clock. */
const idleMs = 60;

it('a model that falls silent is given up, and its slot is free', async () => {
  const row = { id: 'F13', fault: 'a model server falls silent' };
  const asked = 'given up after 30 s elsewhere, 120 s on the device; slot freed; cancel ≤ 1 s';
  await prove({ ...row, asked }, async () => {
    const given: number[] = [];
    for (const isDevice of [false, true]) {
      for (const [what, chat] of silences) {
        const { server, begun, tryJob, addJob, until, job } = await openModelFaults({
          ...{ chat, isDevice, idleMs },
        });
        const silent = await tryJob();
        expect([what, silent.state, silent.failure?.code]).toEqual([
          ...[what, 'pending', 'model-too-slow'],
        ]);
        await server.chats[0]?.gone;
        server.script(say(JSON.stringify({ title: 'fine' })));
        const next = await addJob('another document');
        await until(() => job(next).state === 'completed');
        given.push(...begun.map((call) => call.idleMs));
      }
    }
    expect(given).toEqual([...Array(6).fill(30_000), ...Array(6).fill(120_000)]);
    const slowest = Math.max(...(await cancelEach()));
    expect(slowest).toBeLessThan(maxCancelMs);
    return {
      done: silences.map(([what]) => what).join(', '),
      count: 3 * silences.length,
      result: `limits as asked, slots free, sockets closed ≤ ${Math.ceil(slowest)} ms after a cancel`,
    };
  });
});

/** Milliseconds from the user's word until the server saw its connection closed. */
async function cancelEach(): Promise<readonly number[]> {
  const took: number[] = [];
  for (const [, chat] of silences) {
    const { server, engine, addJob, until, job } = await openModelFaults({ chat });
    const id = await addJob();
    const asked = server.chat(0);
    await until(() => server.chats.length === 1);
    const from = performance.now();
    await engine.cancel(id);
    await (await asked).gone;
    took.push(performance.now() - from);
    await until(() => job(id).state === 'cancelled');
    expect(server.chats).toHaveLength(1);
  }
  return took;
}
