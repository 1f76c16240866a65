import { text } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { startLoopbackServer } from '../../../../src/main/hosts/loopback/loopback-server.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import type { Intake } from '../../../../src/main/services/intake/intake.ts';
import type { contract } from '../../../../src/shared/contract/index.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { httpCall, openSocket } from '../../../support/http-call.ts';
import { hostilePaths, pageFolder } from '../../../support/page-folder.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

interface Upload {
  readonly name: string;
  readonly body: string;
  readonly announcedBytes: number | undefined;
}

async function setup(grantUpload?: Intake['grantUpload']) {
  const uploads: Upload[] = [];
  const record: Intake['grantUpload'] = async (name, stream, announcedBytes) => {
    uploads.push({ name, body: await text(stream), announcedBytes });
    return 'g'.repeat(43);
  };
  const server = await startLoopbackServer({
    router: createRouter(fakeRouterParts()),
    intake: { grantUpload: grantUpload ?? record },
    pageFolder: pageFolder(),
    logger: silentLogger,
    port: 0,
  });
  afterTest(() => server.close());
  const port = Number(new URL(server.origin).port);
  const upload = (headers: Record<string, string>, path = '/upload?name=cv.pdf') =>
    httpCall(port, {
      method: 'POST',
      path,
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/octet-stream',
        ...headers,
      },
      body: '%PDF-1.7',
    });
  return { server, port, uploads, upload };
}

describe('the loopback server', () => {
  it('listens on 127.0.0.1 only, with a new token at each launch', async () => {
    const first = await setup();
    const second = await setup();
    expect(first.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect(first.server.token).not.toBe(second.server.token);
  });

  it('serves the window', async () => {
    const { port } = await setup();
    const answer = await httpCall(port, { path: '/?from=test' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining(`ws://127.0.0.1:${port}`),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each(hostilePaths.filter((path) => path.startsWith('/')))(
    'keeps %j to itself',
    async (path) => {
      const { port } = await setup();
      const { status, body } = await httpCall(port, { path });
      expect(status).toBe(404);
      expect(body).not.toContain('secret');
    },
  );

  it.each(['evil.test', 'evil.test:80', '127.0.0.1', 'localhost.evil.test', '127.0.0.1:1'])(
    'does not answer to the name %j, whatever is asked',
    async (host) => {
      const { port, upload, server } = await setup();
      expect(await httpCall(port, { path: '/', headers: { host } })).toMatchObject({ status: 421 });
      expect(await upload({ host })).toMatchObject({ status: 421 });
      const protocols = ['nightshift', `token.${server.token}`];
      expect(await openSocket(port, { protocols, headers: { host } })).toBe(421);
    },
  );

  it.each(['http://evil.test', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'file://'])(
    'refuses pages of %j, token or not',
    async (origin) => {
      const { port, upload, server, uploads } = await setup();
      expect(await upload({ origin })).toMatchObject({ status: 403 });
      const protocols = ['nightshift', `token.${server.token}`];
      expect(await openSocket(port, { protocols, headers: { origin } })).toBe(403);
      expect(await httpCall(port, { path: '/', headers: { origin } })).toMatchObject({
        status: 403,
      });
      expect(uploads).toEqual([]);
    },
  );

  it('refuses whoever has no token, or a wrong one', async () => {
    const { port, upload, server } = await setup();
    for (const authorization of [
      '',
      'Bearer',
      `Basic ${server.token}`,
      `Bearer ${'A'.repeat(43)}`,
    ]) {
      expect(await upload({ authorization })).toMatchObject({ status: 401 });
    }
    for (const protocols of [
      ['nightshift'],
      ['nightshift', 'token.'],
      ['nightshift', 'token.AAAA'],
    ]) {
      expect(await openSocket(port, { protocols })).toBe(401);
    }
  });

  it('refuses what a cross-site form can send', async () => {
    const { upload, uploads, server } = await setup();
    const sameOrigin = { origin: server.origin };
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json', '']) {
      const answer = await upload({ ...sameOrigin, 'content-type': type });
      expect(answer).toMatchObject({ status: 415 });
    }
    expect(
      await upload({ origin: 'http://evil.test', 'content-type': 'text/plain' }),
    ).toMatchObject({
      status: 403,
    });
    expect(uploads).toEqual([]);
  });

  it('changes nothing on a GET', async () => {
    const { port, server, uploads } = await setup();
    const headers = { authorization: `Bearer ${server.token}` };
    const answer = await httpCall(port, { path: '/upload?name=cv.pdf', headers });
    expect(answer).toMatchObject({ status: 405 });
    expect(await httpCall(port, { method: 'POST', path: '/' })).toMatchObject({ status: 405 });
    expect(uploads).toEqual([]);
  });

  it('takes an upload of its own page and gives a grant', async () => {
    const { upload, uploads, server } = await setup();
    const answer = await upload({ origin: server.origin }, '/upload?name=l%C3%A9a%20cv.pdf');
    expect(answer).toMatchObject({ status: 200, body: `{"grant":"${'g'.repeat(43)}"}` });
    expect(uploads).toEqual([{ name: 'léa cv.pdf', body: '%PDF-1.7', announcedBytes: 8 }]);
  });

  it('wants a name of reasonable length', async () => {
    const { upload } = await setup();
    expect(await upload({}, '/upload')).toMatchObject({ status: 400 });
    expect(await upload({}, `/upload?name=${'n'.repeat(1025)}`)).toMatchObject({ status: 400 });
  });

  it('survives an upload that fails', async () => {
    const { port, upload } = await setup(() => Promise.reject(new Error('disk on fire')));
    expect(await upload({})).toMatchObject({ status: 400 });
    expect(await httpCall(port, { path: '/' })).toMatchObject({ status: 200 });
  });

  it('opens sockets for the contract at one path only', async () => {
    const { port, server } = await setup();
    const protocols = ['nightshift', `token.${server.token}`];
    expect(await openSocket(port, { path: '/', protocols })).toBe(404);
    expect(await openSocket(port, { path: '/rpc/x', protocols })).toBe(404);
  });

  it('speaks the contract with its own page, and never repeats the token', async () => {
    const { port, server } = await setup();
    const protocols = ['nightshift', `token.${server.token}`];
    const socket = await openSocket(port, { protocols, headers: { origin: server.origin } });
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    expect(socket.protocol).toBe('nightshift');
    type Client = ContractRouterClient<typeof contract>;
    const client: Client = createORPCClient(new RPCLink({ websocket: socket as never }));
    await expect(client.system.info()).resolves.toMatchObject({ version: '1.2.3' });
    const stream = await client.events.stream({ after: 9 });
    await expect(stream.next()).resolves.toMatchObject({ value: { seq: 9 } });
  });
});
