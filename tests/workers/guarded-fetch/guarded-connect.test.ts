import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/shared/domain/failures.ts';
import {
  type ConnectTarget,
  guardedConnect,
} from '../../../src/workers/guarded-fetch/guarded-connect.ts';
import {
  type NetworkParts,
  type SocketTarget,
  systemNetwork,
} from '../../../src/workers/guarded-fetch/open-socket.ts';
import { afterTest } from '../../support/after-test.ts';

/** A network in which names lead where they are told to, and every connection leads to nobody. */
function fakeNetwork(
  resolve: NetworkParts['resolve'],
  onOpen: (socket: Socket) => void = () => {},
) {
  const opened: SocketTarget[] = [];
  const network: NetworkParts = {
    resolve,
    openSocket(target) {
      opened.push(target);
      const socket = new Socket();
      setImmediate(() => onOpen(socket));
      return socket;
    },
  };
  return { network, opened };
}

const elsewhere: ConnectTarget = {
  ...{ host: 'models.example.com', port: 443, isTls: false, reach: 'elsewhere' },
  ...{ allowsPrivateHosts: false, serverName: 'the lab' },
};
const onDevice = { ...elsewhere, host: 'localhost', reach: 'device' } as const;

function connect(target: ConnectTarget, network: NetworkParts, signal?: AbortSignal) {
  const timeoutMs = 60_000;
  return guardedConnect(target, {
    ...{ network, timeoutMs },
    signal: signal ?? new AbortController().signal,
  });
}

function systemError(code: string): Error {
  return Object.assign(new Error('from the system'), { code });
}

const refusing = (code: string) => (socket: Socket) => void socket.destroy(systemError(code));

describe('where a connection may lead', () => {
  const switchedOn = { ...elsewhere, allowsPrivateHosts: true };

  it.each<[string, ConnectTarget, string[], FailureCode]>([
    ['the local network', elsewhere, ['192.168.1.20'], 'private-host-refused'],
    ['the local network, mapped', elsewhere, ['::ffff:10.0.0.1'], 'private-host-refused'],
    ['metadata', elsewhere, ['169.254.169.254'], 'address-refused'],
    ['metadata, even where private is allowed', switchedOn, ['169.254.169.254'], 'address-refused'],
    ['metadata, mapped', switchedOn, ['::ffff:169.254.169.254'], 'address-refused'],
    ['everybody', switchedOn, ['224.0.0.1', 'ff02::1', '255.255.255.255'], 'address-refused'],
    ['nowhere', switchedOn, ['0.0.0.0', '::'], 'address-refused'],
    ['no address', switchedOn, [], 'address-refused'],
    ['elsewhere under the name of this computer', onDevice, ['203.0.113.7'], 'address-refused'],
    ['a neighbour under the name of this computer', onDevice, ['192.168.1.2'], 'address-refused'],
  ])('is not %s: no socket is opened', async (...row) => {
    const [, target, addresses, code] = row;
    const { network, opened } = fakeNetwork(async () => addresses);
    await expect(connect(target, network)).rejects.toMatchObject({
      ...{ code, values: { server: 'the lab' } },
    });
    expect(opened).toEqual([]);
  });

  it.each<[string, ConnectTarget]>([
    ['10.1.2.3', elsewhere],
    ['169.254.169.254', switchedOn],
    ['fe80::1', switchedOn],
    ['::ffff:a9fe:a9fe', switchedOn],
  ])('is not the number %s, either', async (host, target) => {
    const { network, opened } = fakeNetwork(() => Promise.reject(new Error('asked for a number')));
    await expect(connect({ ...target, host }, network)).rejects.toMatchObject({
      code: expect.stringMatching(/-refused$/),
    });
    expect(opened).toEqual([]);
  });

  it.each<[string, ConnectTarget, string[], string[]]>([
    ['public addresses', elsewhere, ['203.0.113.7', '2001:db8::7'], ['203.0.113.7', '2001:db8::7']],
    ['this computer', elsewhere, ['127.0.0.1'], ['127.0.0.1']],
    ['the local network where that is allowed', switchedOn, ['10.0.0.9'], ['10.0.0.9']],
    [
      'those of a mixed answer that are allowed',
      elsewhere,
      ['10.0.0.9', '203.0.113.7'],
      ['203.0.113.7'],
    ],
    ['this computer alone under its name', onDevice, ['203.0.113.7', '::1'], ['::1']],
  ])('is %s', async (...row) => {
    const [, target, found, tried] = row;
    const { network, opened } = fakeNetwork(async () => found, refusing('ECONNREFUSED'));
    await expect(connect(target, network)).rejects.toMatchObject({
      code: 'model-server-unreachable',
    });
    expect(opened.map(({ addresses }) => addresses)).toEqual([tried]);
  });

  it('is looked at once more when it is open, whatever the name said', async () => {
    const closed: Socket[] = [];
    const { network } = fakeNetwork(
      async () => ['203.0.113.7'],
      (socket) => {
        Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' });
        socket.once('close', () => closed.push(socket));
        socket.emit('connect');
      },
    );
    await expect(connect(elsewhere, network)).rejects.toMatchObject({
      code: 'private-host-refused',
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toHaveLength(1);
  });

  it('is asked of the name once, and never again by the system', async () => {
    const server = createServer((socket) => socket.end());
    afterTest(() => server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    let asked = 0;
    const rebinding: NetworkParts = {
      ...systemNetwork,
      async resolve() {
        asked += 1;
        return asked === 1 ? ['127.0.0.1'] : ['169.254.169.254'];
      },
    };
    const socket = await connect({ ...elsewhere, port }, rebinding);
    expect([socket.remoteAddress, asked]).toEqual(['127.0.0.1', 1]);
    socket.destroy();
  });
});

describe('a connection that cannot be made', () => {
  const found = async () => ['203.0.113.7'];

  it.each([
    ['ENOTFOUND', 'network-unreachable'],
    ['EAI_AGAIN', 'network-unreachable'],
  ] as const)('because of its name (%s) is the network’s', async (code, told) => {
    const { network } = fakeNetwork(() => Promise.reject(systemError(code)));
    await expect(connect(elsewhere, network)).rejects.toMatchObject({ code: told });
    await expect(connect(onDevice, network)).rejects.toMatchObject({
      code: 'model-server-unreachable',
    });
  });

  it.each([
    ['ENETUNREACH', 'network-unreachable'],
    ['EHOSTUNREACH', 'network-unreachable'],
    ['ETIMEDOUT', 'network-unreachable'],
    ['ECONNREFUSED', 'model-server-unreachable'],
    ['ECONNRESET', 'model-server-unreachable'],
  ] as const)('(%s) is told as what it is', async (code, told) => {
    const { network } = fakeNetwork(found, refusing(code));
    await expect(connect(elsewhere, network)).rejects.toMatchObject({ code: told });
  });

  it('of several addresses counts as the first', async () => {
    const all = new AggregateError([systemError('ENETUNREACH'), systemError('ECONNREFUSED')]);
    const { network } = fakeNetwork(found, (socket) => void socket.destroy(all));
    await expect(connect(elsewhere, network)).rejects.toMatchObject({
      code: 'network-unreachable',
    });
  });

  it.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO'])(
    'for its certificate (%s) is one that is not trusted',
    async (code) => {
      const { network } = fakeNetwork(found, (socket) => {
        socket.emit('connect');
        socket.destroy(systemError(code));
      });
      await expect(connect({ ...elsewhere, isTls: true }, network)).rejects.toMatchObject({
        code: 'server-not-trusted',
      });
    },
  );

  it('in time is given up, its socket with it', async () => {
    const closed = Promise.withResolvers<boolean>();
    const { network } = fakeNetwork(found, (socket) => socket.once('close', closed.resolve));
    const given = guardedConnect(elsewhere, {
      ...{ network, timeoutMs: 20, signal: new AbortController().signal },
    });
    await expect(given).rejects.toMatchObject({ code: 'network-unreachable' });
    await closed.promise;
  });

  it('since it was cancelled tells that, at once', async () => {
    const reason = new Error('cancelled');
    const cancelled = new AbortController();
    const { network, opened } = fakeNetwork(found, () => cancelled.abort(reason));
    await expect(connect(elsewhere, network, cancelled.signal)).rejects.toBe(reason);
    const slow = fakeNetwork(() => new Promise(() => {}));
    const waiting = new AbortController();
    const resolving = connect(elsewhere, slow.network, waiting.signal);
    waiting.abort(reason);
    await expect(resolving).rejects.toBe(reason);
    expect([opened.length, slow.opened.length]).toEqual([1, 0]);
  });
});
