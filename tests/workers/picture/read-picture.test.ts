import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/workers/picture/read-picture.ts';
import { makeTiff } from '../../support/fixtures/tiff-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function store(bytes: Uint8Array): Promise<string> {
  const file = path.join(temporaryFolder(), 'picture');
  await writeFile(file, bytes);
  return file;
}

const dot = { width: 1, height: 1, gray: new Uint8Array(1) };

/** A PNG that says it is larger than it is. */
function hugePng(): Buffer {
  const bytes = createCanvas(4, 4).toBuffer('image/png');
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  return bytes;
}

/** A JPEG's frame header that claims `width` × `height`. */
function jpegHeader(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return Buffer.concat([frame, Buffer.alloc(20)]);
}

function extendedWebp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

describe('readPicture', () => {
  it.each([
    ['PNG', hugePng()],
    ['JPEG', jpegHeader(60_000, 60_000)],
    ['WebP', extendedWebp(16_000, 16_000)],
    ['TIFF', makeTiff([{ ...dot, width: 40_000, height: 40_000 }])],
  ])('refuses a %s of too many pixels by its header alone', async (_, bytes) => {
    await expect(readPicture(await store(bytes))).rejects.toMatchObject({
      code: 'image-too-large',
      values: { limit: 52 },
    });
  });

  it('reads the sizes of JPEG and WebP from their headers', async () => {
    const jpeg = await readPicture(await store(jpegHeader(1240, 1754)));
    expect(jpeg.pages).toMatchObject([{ width: 1240, height: 1754, dpi: null }]);
    const webp = await readPicture(await store(extendedWebp(900, 1200)));
    expect(webp.pages).toMatchObject([{ width: 900, height: 1200 }]);
    const plain = createCanvas(61, 47).toBuffer('image/webp', 80);
    expect((await readPicture(await store(plain))).pages).toMatchObject([
      { width: 61, height: 47 },
    ]);
  });

  it('counts the pages of a TIFF, and is not led in circles', async () => {
    const bytes = makeTiff([dot, dot, dot]);
    expect((await readPicture(await store(bytes))).pages).toHaveLength(3);
    // The last directory points back at the first.
    bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4);
    expect((await readPicture(await store(bytes))).pages).toHaveLength(3);
  });

  it.each([
    ['text', Buffer.from('no image at all')],
    ['a TIFF without a page', Buffer.from('II*\0\0\0\0\0')],
    ['a JPEG that ends in its header', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('refuses %s', async (_, bytes) => {
    await expect(readPicture(await store(bytes))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});
