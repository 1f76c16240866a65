import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, vi } from 'vitest';
import type { ContractClient } from '../../../../src/main/hosts/contract-client.ts';
import { createGuardedIpc } from '../../../../src/main/hosts/electron/guarded-ipc.ts';
import { openWindowLine } from '../../../../src/main/hosts/electron/window-line.ts';
import { createRpcServer } from '../../../../src/main/hosts/rpc/rpc-line.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { silentLogger } from '../../../support/silent-logger.ts';
import { toRpcPort } from '../../../support/to-rpc-port.ts';

interface Frame {
  readonly url: string;
  readonly parent: object | null;
  postMessage(channel: string, message: unknown, ports: MessagePort[]): void;
}

/** Node's channel in the shape of Electron's: one end for main, the other to be transferred. */
class FakeChannel {
  readonly port1;
  readonly port2;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = toRpcPort(port1);
    this.port2 = port2;
    afterTest(() => port2.close());
  }
}

function setup() {
  const calls = new Map<string, (event: object, input?: unknown) => Promise<unknown>>();
  const listeners = new Map<string, (event: object) => void>();
  const ipcMain = { handle: calls.set.bind(calls), on: listeners.set.bind(listeners) };
  const granted: string[] = [];
  const sent: unknown[][] = [];
  openWindowLine({
    ipc: createGuardedIpc(ipcMain as never, silentLogger),
    rpc: createRpcServer(createRouter(fakeRouterParts())),
    intake: {
      grantPath: (path) => `grant ${granted.push(path)}`,
      grantUpload: async (name) => `grant ${granted.push(name)}`,
    },
    MessageChannelMain: FakeChannel as never,
  });
  const page: Frame = {
    url: 'app://nightshift/#/resumes',
    parent: null,
    postMessage: (...args) => void sent.push(args),
  };
  return { calls, listeners, granted, sent, page };
}

describe('our page', () => {
  it('gets a port that speaks the contract when it says that it is ready', async () => {
    const { listeners, page, sent } = setup();
    listeners.get('nightshift:ready')?.({ senderFrame: page });
    expect(sent).toEqual([['nightshift:port', null, [expect.anything()]]]);
    const [port] = (sent[0]?.[2] ?? []) as MessagePort[];
    if (port === undefined) throw new Error('no port was handed over');
    const client: ContractClient = createORPCClient(new RPCLink({ port }));
    port.start();
    await expect(client.system.info()).resolves.toMatchObject({ version: '1.2.3' });
  });

  it('gets a grant for each file, in order', async () => {
    const { calls, page, granted } = setup();
    const files = [{ path: '/home/ada/a.pdf' }, { name: 'b.pdf', bytes: new Uint8Array([1]) }];
    const grants = await calls.get('nightshift:grant-files')?.({ senderFrame: page }, files);
    expect(grants).toEqual(['grant 1', 'grant 2']);
    expect(granted).toEqual(['/home/ada/a.pdf', 'b.pdf']);
  });

  it.each([
    ['nothing', undefined],
    ['no files', []],
    ['too many files', Array(10_001).fill({ path: '/a' })],
    ['a relative path', [{ path: '../a.pdf' }]],
    ['a path that is none', [{ path: 7 }]],
    ['a name without bytes', [{ name: 'a.pdf', bytes: 'no' }]],
    ['a prototype', JSON.parse('[{"__proto__":{"path":"/etc/passwd"}}]')],
  ])('gets nothing for %s', async (_what, input) => {
    const { calls, page, granted } = setup();
    const call = calls.get('nightshift:grant-files')?.({ senderFrame: page }, input);
    await expect(call).rejects.toMatchObject({ code: 'internal-error' });
    expect(granted).toEqual([]);
  });
});

describe('whoever is not our page', () => {
  const strangers = [
    ['no frame', () => null],
    ['another page', (page: Frame) => ({ ...page, url: 'https://evil.test/' })],
    [
      'a page with a similar address',
      (page: Frame) => ({ ...page, url: 'app://nightshift.evil/' }),
    ],
    ['a blank page', (page: Frame) => ({ ...page, url: 'about:blank' })],
    ['a frame in our page', (page: Frame) => ({ ...page, parent: page })],
  ] as const;

  it.each(strangers)('is not heard on any channel: %s', async (_who, toStranger) => {
    const { calls, listeners, page, sent, granted } = setup();
    const senderFrame = toStranger(page);
    expect([...calls.keys(), ...listeners.keys()].sort()).toEqual([
      'nightshift:grant-files',
      'nightshift:ready',
    ]);
    for (const answer of calls.values()) {
      const call = answer({ senderFrame }, [{ path: '/home/ada/a.pdf' }]);
      await expect(call).rejects.toMatchObject({ code: 'internal-error' });
    }
    for (const listener of listeners.values()) listener({ senderFrame });
    expect({ sent, granted }).toEqual({ sent: [], granted: [] });
  });

  it('leaves a line in the log', async () => {
    const warn = vi.fn();
    const listeners = new Map<string, (event: object) => void>();
    const ipcMain = { handle() {}, on: listeners.set.bind(listeners) };
    createGuardedIpc(ipcMain as never, { ...silentLogger, warn }).on('x', () => {});
    listeners.get('x')?.({ senderFrame: null });
    expect(warn).toHaveBeenCalledWith({ channel: 'x' }, expect.any(String));
  });
});
