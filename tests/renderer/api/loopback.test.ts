import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLoopbackConnection } from '../../../src/renderer/api/loopback-connection.ts';
import { takeLoopbackToken } from '../../../src/renderer/api/loopback-token.ts';
import { readFileFrames } from '../../../src/shared/std/file-frames.ts';

const origin = new URL('http://127.0.0.1:4321');

beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page at an address, as far as taking the token looks at it. */
function pageAt(hash: string) {
  const replaced: string[] = [];
  const page = {
    location: { hash, pathname: '/', search: '' },
    sessionStorage,
    history: { replaceState: (_state: null, _title: string, url: string) => replaced.push(url) },
  };
  return { page: page as unknown as Window, replaced };
}

test('the token leaves the address at once and is found again after a reload', () => {
  const first = pageAt('#token=abc_-1');
  expect(takeLoopbackToken(first.page)).toBe('abc_-1');
  expect(first.replaced).toEqual(['/']);
  const reloaded = pageAt('#/resumes');
  expect(takeLoopbackToken(reloaded.page)).toBe('abc_-1');
  expect(reloaded.replaced).toEqual([]);
});

test('a tab that was opened without a token has none', () => {
  expect(takeLoopbackToken(pageAt('#/resumes').page)).toBeNull();
});

test('the socket goes to the page’s own host, with the token among its subprotocols', async () => {
  const opened: { url: string; protocols: string[] }[] = [];
  class FakeSocket extends EventTarget {
    readyState = 1;
    constructor(url: URL, protocols: string[]) {
      super();
      opened.push({ url: url.href, protocols });
      queueMicrotask(() => this.dispatchEvent(new Event('open')));
    }
    close(): void {
      this.dispatchEvent(new Event('close'));
    }
  }
  vi.stubGlobal('WebSocket', FakeSocket);
  const connection = createLoopbackConnection({ origin, token: 'abc' });
  const channel = await connection.open(new AbortController().signal);
  expect(opened).toEqual([
    { url: 'ws://127.0.0.1:4321/rpc', protocols: ['nightshift', 'token.abc'] },
  ]);
  channel.close();
  await channel.closed;
});

test('a file is sent as its bytes, with its name and the token, for a grant', async () => {
  const fetch = vi.fn(async () => Response.json({ grant: 'g-1' }));
  vi.stubGlobal('fetch', fetch);
  const connection = createLoopbackConnection({ origin, token: 'abc' });
  const file = new File(['%PDF-'], 'Lebenslauf & mehr.pdf');
  expect(await connection.grantFile(file)).toBe('g-1');
  const [url, request] = fetch.mock.calls[0] as unknown as [URL, RequestInit];
  expect(url.href).toBe('http://127.0.0.1:4321/upload?name=Lebenslauf%20%26%20mehr.pdf');
  expect(request).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer abc', 'content-type': 'application/octet-stream' },
    body: file,
  });
});

test('several files are one request, in their order, for a grant each', async () => {
  const fetch = vi.fn(async () => Response.json({ grants: ['g-1', 'g-2'] }));
  vi.stubGlobal('fetch', fetch);
  const connection = createLoopbackConnection({ origin, token: 'abc' });
  const files = [new File(['%PDF-'], 'Été.pdf'), new File(['text'], 'b.txt')];
  expect(await connection.grantFiles(files)).toEqual(['g-1', 'g-2']);
  const [url, request] = fetch.mock.calls[0] as unknown as [URL, { readonly body: Blob }];
  expect(url.href).toBe('http://127.0.0.1:4321/upload-portion');
  const sent = readFileFrames(new Uint8Array(await request.body.arrayBuffer()));
  const decoder = new TextDecoder();
  expect(sent?.map(({ name, bytes }) => [name, decoder.decode(bytes)])).toEqual([
    ['Été.pdf', '%PDF-'],
    ['b.txt', 'text'],
  ]);
});

test('an answer with too few grants stands for none of the files', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ grants: ['g-1'] }));
  const connection = createLoopbackConnection({ origin, token: 'abc' });
  const files = [new File([], 'a.pdf'), new File([], 'b.pdf')];
  await expect(connection.grantFiles(files)).rejects.toMatchObject({ code: 'internal-error' });
});

test('a file that the host does not take is refused by code', async () => {
  vi.stubGlobal('fetch', async () => new Response('Bad Request', { status: 400 }));
  const connection = createLoopbackConnection({ origin, token: 'abc' });
  await expect(connection.grantFile(new File([], 'a.pdf'))).rejects.toMatchObject({
    code: 'internal-error',
  });
});
