import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBlobStore } from '../../../../src/main/services/blobs/blob-store.ts';
import { toFileError } from '../../../../src/main/services/blobs/to-file-error.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-blobs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const incoming = () => readdir(join(folder, 'incoming'));

it('names content by its SHA-256 and keeps it word for word', async () => {
  const blobs = await openBlobStore(folder);
  const { hash, size } = await blobs.put(Buffer.from('Ada’s résumé'));
  expect(hash).toBe(createHash('sha256').update('Ada’s résumé').digest('hex'));
  expect(size).toBe(Buffer.byteLength('Ada’s résumé'));
  expect(await readFile(blobs.pathOf(hash), 'utf8')).toBe('Ada’s résumé');
  expect(await incoming()).toEqual([]);
});

it('takes bytes, streams and files alike, and keeps the same content once', async () => {
  const blobs = await openBlobStore(folder);
  const path = join(folder, 'outside.txt');
  await writeFile(path, 'same');
  const stored = [
    await blobs.put(Buffer.from('same')),
    await blobs.put(Readable.from([Buffer.from('sa'), Buffer.from('me')])),
    await blobs.put({ path }),
  ];
  expect(new Set(stored.map(({ hash }) => hash)).size).toBe(1);
});

it('lets nobody but the user read it', async () => {
  const blobs = await openBlobStore(folder);
  const { hash } = await blobs.put(Buffer.from('private'));
  expect((await stat(blobs.pathOf(hash))).mode & 0o077).toBe(0);
});

it.each([
  ['nothing', () => Buffer.alloc(0), 'file-empty'],
  ['too much', () => Buffer.alloc(11), 'file-too-large'],
  ['a file that is not there', () => ({ path: join(folder, 'none') }), 'file-missing'],
  ['a folder', () => ({ path: folder }), 'file-missing'],
] as const)('refuses %s and leaves nothing behind', async (_name, source, code) => {
  const blobs = await openBlobStore(folder);
  await expect(blobs.put(source(), 10)).rejects.toMatchObject({ code });
  expect(await incoming()).toEqual([]);
});

it('keeps nothing of a stream that breaks off', async () => {
  const blobs = await openBlobStore(folder);
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new RangeError('gone');
    })(),
  );
  await expect(blobs.put(broken)).rejects.toThrow(RangeError);
  expect(await incoming()).toEqual([]);
});

it('makes a folder that has gone meanwhile again, at the latest with the next try', async () => {
  const blobs = await openBlobStore(folder);
  const { hash } = await blobs.put(Buffer.from('a'));
  await rm(join(folder, hash.slice(0, 2)), { recursive: true });
  await blobs.put(Buffer.from('a')).catch(() => {});
  await blobs.put(Buffer.from('a'));
  expect(await readFile(blobs.pathOf(hash), 'utf8')).toBe('a');
});

it('clears away what an earlier start had not received whole', async () => {
  await openBlobStore(folder);
  await writeFile(join(folder, 'incoming', 'leftover'), 'half');
  await openBlobStore(folder);
  expect(await incoming()).toEqual([]);
});

it.each(['ENOSPC', 'EDQUOT'])('calls %s a full disk', (code) => {
  expect(toFileError(Object.assign(new TypeError('x'), { code }))).toMatchObject({
    code: 'disk-full',
  });
});
