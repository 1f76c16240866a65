import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startLoopbackServer } from '../../../../src/main/hosts/loopback/loopback-server.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import type { Intake } from '../../../../src/main/services/intake/intake.ts';
import { portionLimits } from '../../../../src/shared/domain/portion-limits.ts';
import { fileFrame } from '../../../../src/shared/std/file-frames.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { httpCall } from '../../../support/http-call.ts';
import { pageFolder } from '../../../support/page-folder.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

async function setup(grantUpload?: Intake['grantUpload']) {
  const uploads: unknown[] = [];
  const record: Intake['grantUpload'] = async (name, stream, announcedBytes) => {
    uploads.push([name, await text(stream), announcedBytes]);
    return `grant of ${name}`;
  };
  const server = await startLoopbackServer({
    ...{ router: createRouter(fakeRouterParts()), logger: silentLogger, port: 0 },
    ...{ intake: { grantUpload: grantUpload ?? record }, pageFolder: pageFolder() },
  });
  afterTest(() => server.close());
  const send = (body: Buffer, headers: Record<string, string> = {}) =>
    httpCall(Number(new URL(server.origin).port), {
      ...{ method: 'POST', path: '/upload-portion', body },
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/octet-stream',
        'content-length': `${body.length}`,
        ...headers,
      },
    });
  return { uploads, send };
}

function framed(...files: readonly (readonly [name: string, content: string])[]): Buffer {
  return Buffer.concat(
    files.flatMap(([name, content]) => {
      const bytes = Buffer.from(content);
      return [fileFrame(name, bytes.length), bytes];
    }),
  );
}

describe('a portion of files', () => {
  it('is taken in file by file, for a grant each in their order', async () => {
    const { send, uploads } = await setup();
    const { status, body } = await send(
      framed(['a.pdf', 'first'], ['Été.txt', ''], ['c', 'third']),
    );
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      grants: ['grant of a.pdf', 'grant of Été.txt', 'grant of c'],
    });
    // Side by side, so in any order.
    const expected = [
      ['a.pdf', 'first', 5],
      ['Été.txt', '', 0],
      ['c', 'third', 5],
    ];
    expect(uploads).toHaveLength(3);
    expect(uploads).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['what is cut off', framed(['a.pdf', 'first']).subarray(0, -1)],
    ['a file without a name', framed(['', 'first'])],
    ['a name that is too long', framed(['n'.repeat(portionLimits.name + 1), 'first'])],
    [
      'too many',
      framed(...Array.from({ length: portionLimits.files + 1 }, () => ['a', 'b'] as const)),
    ],
  ])('is refused whole where it is %s', async (_what, body) => {
    const { send, uploads } = await setup();
    expect(await send(body)).toMatchObject({ status: 400 });
    expect(uploads).toEqual([]);
  });

  it('is refused by its head where it is larger than the memory for it', async () => {
    const { send } = await setup();
    const answer = await send(Buffer.alloc(0), { 'content-length': `${6 * 1024 * 1024}` });
    expect(answer).toMatchObject({ status: 413 });
  });

  it('is refused as any upload without the token, and from a form', async () => {
    const { send, uploads } = await setup();
    const body = framed(['a.pdf', 'first']);
    expect(await send(body, { authorization: 'Bearer x' })).toMatchObject({ status: 401 });
    expect(await send(body, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await send(body, { origin: 'http://evil.test' })).toMatchObject({ status: 403 });
    expect(uploads).toEqual([]);
  });

  it('fails whole where one of them cannot be stored', async () => {
    const { send } = await setup(async (name) => {
      if (name === 'b') throw new Error('the disk is gone');
      return name;
    });
    expect(await send(framed(['a', '1'], ['b', '2'], ['c', '3']))).toMatchObject({ status: 400 });
  });
});
