import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ShelvedBlob } from '../../../../src/main/services/blobs/blob-shelf.ts';
import { openBlobStore } from '../../../../src/main/services/blobs/blob-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const hour = 3_600_000;

async function setup(reach?: (place: string) => void) {
  const folder = temporaryFolder();
  const blobs = await openBlobStore(folder, reach);
  const put = async (text: string) => (await blobs.put(Buffer.from(text))).hash;
  const age = (hash: string, ms: number) => {
    const at = (Date.now() - ms) / 1_000;
    utimesSync(blobs.pathOf(hash), at, at);
  };
  const list = async () => {
    const found: ShelvedBlob[] = [];
    for await (const blob of blobs.list()) found.push(blob);
    return found;
  };
  return { folder, blobs, put, age, list };
}

it('lists what is stored with its size and age, and nothing else', async () => {
  const { folder, put, age, list } = await setup();
  const hash = await put('some text');
  age(hash, 2 * hour);
  mkdirSync(join(folder, 'zz'));
  writeFileSync(join(folder, 'incoming', 'half'), 'x');
  writeFileSync(join(folder, hash.slice(0, 2), 'notes.txt'), 'x');
  const listed = await list();
  expect(listed).toEqual([{ hash, size: 9, storedAt: expect.any(Number) }]);
  expect(Date.now() - listed[0]!.storedAt).toBeGreaterThan(2 * hour - 1_000);
});

it('removes what is old, and tells the bytes', async () => {
  const { blobs, put, age, list } = await setup();
  const hash = await put('some text');
  age(hash, 2 * hour);
  expect(await blobs.remove(hash, Date.now() - hour)).toBe(9);
  expect(await list()).toEqual([]);
  expect(await blobs.sizeOf(hash)).toBeNull();
  expect(await blobs.remove(hash, Date.now())).toBeNull();
});

it('leaves what was stored lately, also as content that had been there for long', async () => {
  const { blobs, put, age } = await setup();
  const hash = await put('some text');
  age(hash, 2 * hour);
  await put('some text');
  expect(await blobs.remove(hash, Date.now() - hour)).toBeNull();
  expect(await blobs.sizeOf(hash)).toBe(9);
});

it('never takes content away from somebody who is just storing it', async () => {
  let onRename = (): void => {};
  const { blobs, put, age } = await setup((place) => {
    if (place === 'blob:before-rename') onRename();
  });
  const hash = await put('some text');
  age(hash, 2 * hour);
  let removed: Promise<number | null> | null = null;
  // The clean-up comes when the content has been found in place, and before that is told.
  onRename = () => {
    removed = blobs.remove(hash, Date.now() - hour);
  };
  expect(await put('some text')).toBe(hash);
  expect(await removed).toBeNull();
  expect(await blobs.sizeOf(hash)).toBe(9);
});

it('stores anew what a clean-up is just taking away', async () => {
  let stored: Promise<string> | null = null;
  const { blobs, put, age } = await setup((place) => {
    if (place === 'blob:before-remove') stored = put('some text');
  });
  const hash = await put('some text');
  age(hash, 2 * hour);
  expect(await blobs.remove(hash, Date.now() - hour)).toBe(9);
  expect(await stored).toBe(hash);
  expect(await blobs.sizeOf(hash)).toBe(9);
});
