import { expect, it } from 'vitest';
import { prove } from '../support/faults/fault-row.ts';
import { openModelFaults } from '../support/faults/model-faults.ts';
import { type Reply, raw, redirect, say, signInPage } from '../support/model-server/replies.ts';

const tenMinutes = 10 * 60_000;
const fine = say(JSON.stringify({ title: 'fine' }));

/** What stands between the app and the server, and how that is told. */
const walls: readonly (readonly [string, Reply, string])[] = [
  ['a sign-in page', signInPage, 'network-captive'],
  ['a redirect to one', redirect('http://portal.example/sign-in'), 'network-captive'],
  ['a proxy that wants a name', raw(407, { 'proxy-authenticate': 'Basic' }), 'network-captive'],
  ['a network that wants one', raw(511, {}, 'Sign in'), 'network-captive'],
];

it('without a network a call waits, and goes on when it is back', async () => {
  const row = { id: 'F22', fault: 'offline, captive portal, proxy' };
  await prove({ ...row, asked: 'queued, not failed; goes on by itself' }, async () => {
    for (const [what, chat, code] of walls) {
      const { tryJob, server, nextCall, job } = await openModelFaults({ chat });
      const { id, state, hold, failure } = await tryJob();
      expect([what, state, hold?.reason, failure?.code]).toEqual([
        what,
        'pending',
        'network',
        code,
      ]);
      expect(await nextCall(id, tenMinutes)).not.toBeNull();
      expect(job(id).state).toBe('pending');
      server.script(fine);
      await nextCall(id, tenMinutes);
      expect(job(id).state).toBe('completed');
    }
    await proveOffline();
    await proveWrongCertificate();
    const done = [...walls.map(([what]) => what), 'no name service', 'no trust'].join(', ');
    return { done, count: walls.length + 2, result: 'held, probed, completed; 0 failed' };
  });
});

async function proveOffline(): Promise<void> {
  const { tryJob, server, nextCall, job, net, ledgerLines } = await openModelFaults({ chat: fine });
  net.isOnline = false;
  const { id, state, hold, failure } = await tryJob();
  expect([state, hold?.reason, failure?.code]).toEqual([
    ...['pending', 'network', 'network-unreachable'],
  ]);
  expect(ledgerLines().map(({ bytesOut }) => bytesOut)).toEqual([0]);
  net.isOnline = true;
  await nextCall(id, tenMinutes);
  expect([job(id).state, server.chats.length]).toEqual(['completed', 1]);
}

/** What answers does not even speak TLS, as where a portal takes over every port. */
async function proveWrongCertificate(): Promise<void> {
  const { tryJob, server } = await openModelFaults({ chat: fine, isTls: true });
  const { state, hold, failure } = await tryJob();
  expect([state, hold?.reason, failure?.code]).toEqual([
    'pending',
    'network',
    'server-not-trusted',
  ]);
  expect(server.requests).toEqual([]);
}
