import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startLoopbackServer } from '../../../../src/main/hosts/loopback/loopback-server.ts';
import { readOwnerRecord } from '../../../../src/main/hosts/owner-socket/owner-record.ts';
import { serveOwner } from '../../../../src/main/hosts/owner-socket/serve-owner.ts';
import { createRpcServer, maxMessageBytes } from '../../../../src/main/hosts/rpc/rpc-line.ts';
import { servePort } from '../../../../src/main/hosts/rpc/rpc-port.ts';
import { rpcPath, rpcSubprotocol } from '../../../../src/main/hosts/rpc/rpc-socket.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import type { contract } from '../../../../src/shared/contract/index.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { hostileMessages } from '../../../support/hostile-messages.ts';
import { openSocket } from '../../../support/http-call.ts';
import { pageFolder } from '../../../support/page-folder.ts';
import { silentLogger } from '../../../support/silent-logger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { toRpcPort } from '../../../support/to-rpc-port.ts';

/** A line as an attacker holds it: raw messages out, raw messages in. */
interface RawLine {
  send(message: string | Uint8Array): void;
  /** Answers so far. */
  readonly answers: string[];
  readonly closed: Promise<unknown>;
}

const sayHello = '{"i":"hello","p":{"u":"/system/info"}}';
const limitsAsked: number[] = [];

function createTestRouter() {
  limitsAsked.length = 0;
  const { engine } = fakeRouterParts();
  const listJobs = (limit: number) => {
    limitsAsked.push(limit);
    return [];
  };
  return createRouter(fakeRouterParts({ engine: { ...engine, listJobs } }));
}

async function overWebSocket(): Promise<RawLine> {
  const parts = { logger: silentLogger, intake: { grantUpload: async () => '' }, port: 0 };
  const pages = { pageFolder: pageFolder() };
  const server = await startLoopbackServer({ ...parts, ...pages, router: createTestRouter() });
  afterTest(() => server.close());
  const protocols = ['nightshift', `token.${server.token}`];
  const socket = await openSocket(Number(new URL(server.origin).port), { protocols });
  if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
  const answers: string[] = [];
  socket.on('message', (data) => answers.push(String(data)));
  return { send: (message) => socket.send(message), answers, closed: once(socket, 'close') };
}

async function overMessagePort(): Promise<RawLine> {
  const { port1, port2 } = new MessageChannel();
  afterTest(() => port2.close());
  servePort(createRpcServer(createTestRouter()), toRpcPort(port1));
  const answers: string[] = [];
  port2.on('message', (data) => answers.push(String(data)));
  return {
    send: (message) => port2.postMessage(message),
    answers,
    closed: once(port2, 'close'),
  };
}

async function overOwnerSocket(): Promise<RawLine> {
  const dataFolder = temporaryFolder();
  const owner = await serveOwner({
    ...{ dataFolder, router: createTestRouter(), intake: { grantUpload: async () => '' } },
    ...{ logger: silentLogger, onWindowWanted: () => 'shown' as const },
  });
  afterTest(() => owner.close());
  const record = await readOwnerRecord(dataFolder);
  if (record === null) throw new Error('the owner wrote no record');
  const socket = new WebSocket(`ws+unix:${record.address}:${rpcPath}`, [
    rpcSubprotocol,
    `token.${record.token}`,
  ]);
  await once(socket, 'open');
  const answers: string[] = [];
  socket.on('message', (data) => answers.push(String(data)));
  return { send: (message) => socket.send(message), answers, closed: once(socket, 'close') };
}

const lines = {
  'a WebSocket': overWebSocket,
  'a message port': overMessagePort,
  "the owner's socket": overOwnerSocket,
};

afterEach(() => {
  vi.restoreAllMocks();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe.each(Object.entries(lines))('over %s', (_name, open) => {
  it.each(Object.entries(hostileMessages))('%s changes nothing', async (_what, message) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const line = await open();
    line.send(message);
    line.send(sayHello);
    const isHello = (answer: string) => answer.includes('"1.2.3"');
    await vi.waitFor(() => expect(line.answers.some(isHello)).toBe(true));
    const others = line.answers.filter((answer) => !isHello(answer));
    // Either no answer, an error, or an ordinary list that took none of the attacker's values.
    for (const answer of others) expect(answer).toMatch(/"s":4\d\d|"jobs":\[\]/);
    expect(limitsAsked.every((limit) => limit === 100)).toBe(true);
  });

  it('a message over the size limit ends the line', async () => {
    const line = await open();
    line.send('x'.repeat(maxMessageBytes + 1));
    await line.closed;
    expect(line.answers).toEqual([]);
  });
});

it('a port serves the client that windows use', async () => {
  const { port1, port2 } = new MessageChannel();
  afterTest(() => port2.close());
  servePort(createRpcServer(createTestRouter()), toRpcPort(port1));
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    new RPCLink({ port: port2 }),
  );
  port2.start();
  await expect(client.system.info()).resolves.toEqual({ version: '1.2.3', host: 'loopback' });
  const stream = await client.events.stream({ after: 3 });
  await expect(stream.next()).resolves.toMatchObject({ value: { seq: 3 } });
  await stream.return?.(undefined);
});

it('a port that is sent what is no message is closed', async () => {
  const { port1, port2 } = new MessageChannel();
  servePort(createRpcServer(createTestRouter()), toRpcPort(port1));
  port2.postMessage({ i: 1, p: { u: '/system/info' } });
  await once(port2, 'close');
});
