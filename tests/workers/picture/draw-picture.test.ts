import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { PageDrawing } from '../../../src/workers/pdf/draw-page.ts';
import { drawPicture } from '../../../src/workers/picture/draw-picture.ts';
import {
  faxPicture,
  makeTiff,
  type TiffPacking,
  type TiffPicture,
} from '../../support/fixtures/tiff-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const options = { dpi: 72, maxPixels: 1_000_000, signal: new AbortController().signal };

async function store(bytes: Uint8Array): Promise<string> {
  const file = path.join(temporaryFolder(), 'picture');
  await writeFile(file, bytes);
  return file;
}

/** A sheet of `width` × `height` with a black top left quarter on `paper`. */
function sheet(width: number, height: number, paper = 'white') {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.fillRect(0, 0, width / 2, height / 2);
  return canvas;
}

/** Brightness of the middle of each quarter: top left, top right, bottom left, bottom right. */
function quarters({ canvas }: PageDrawing): readonly number[] {
  const context = canvas.getContext('2d');
  const at = (x: number, y: number): number =>
    context.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1)
      .data[0] ?? -1;
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/** The Exif block of a JPEG with nothing but an orientation. */
function exif(orientation: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation];
  const data = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from([...tiff, 0, 0, 0, 0, 0, 0])]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, data.length + 2]), data]);
}

const grayQuarters: TiffPicture = {
  width: 70,
  height: 99,
  gray: Uint8Array.from({ length: 70 * 99 }, (_, at) => (at % 70 < 35 && at < 70 * 50 ? 0 : 255)),
};

describe('drawPicture', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)('draws %s', async (type) => {
    const canvas = sheet(210, 297);
    const bytes = type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type as never, 95);
    const drawing = await drawPicture({ file: await store(bytes), page: 1 }, options);
    const [first = 255, ...others] = quarters(drawing);
    expect(first).toBeLessThan(20);
    expect(Math.min(...others)).toBeGreaterThan(235);
    expect([drawing.width, drawing.height].map(Math.round)).toEqual([595, 842]);
  });

  it('turns a photograph upright as its Exif orientation says', async () => {
    const jpeg = sheet(297, 210).toBuffer('image/jpeg', 95);
    const turned = Buffer.concat([jpeg.subarray(0, 2), exif(6), jpeg.subarray(2)]);
    const drawing = await drawPicture({ file: await store(turned), page: 1 }, options);
    expect(quarters(drawing).map((value) => value > 128)).toEqual([true, false, true, true]);
    expect(drawing.height).toBeGreaterThan(drawing.width);
  });

  it('lays what is transparent on white', async () => {
    const file = await store(createCanvas(210, 297).toBuffer('image/png'));
    expect(quarters(await drawPicture({ file, page: 1 }, options))).toEqual([255, 255, 255, 255]);
  });

  it.each<TiffPacking>(['none', 'packbits', 'deflate', 'lzw'])(
    'reads TIFF, %s',
    async (packing) => {
      const file = await store(makeTiff([grayQuarters], { packing, dpi: 8 }));
      expect(quarters(await drawPicture({ file, page: 1 }, options))).toEqual([0, 255, 255, 255]);
    },
  );

  it('reads a fax', async () => {
    const file = await store(makeTiff([faxPicture], { packing: 'fax4' }));
    const { canvas } = await drawPicture({ file, page: 1 }, { ...options, dpi: 300 });
    const { data } = canvas.getContext('2d').getImageData(0, canvas.height / 2, canvas.width, 1);
    const at = (share: number): number => data[Math.floor(canvas.width * share) * 4] ?? -1;
    expect([at(0.1), at(0.5), at(0.9)]).toEqual([255, 0, 255]);
  });

  it('reads each page of a TIFF, upright', async () => {
    const white = { width: 40, height: 40, gray: new Uint8Array(1600).fill(255) };
    const file = await store(makeTiff([white, grayQuarters], { orientation: 3 }));
    const second = await drawPicture({ file, page: 2 }, options);
    expect(quarters(second)).toEqual([255, 255, 255, 0]);
    const third = drawPicture({ file, page: 3 }, options);
    await expect(third).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('takes the size of the sheet from the resolution where that gives one', async () => {
    const file = await store(makeTiff([grayQuarters], { dpi: 10 }));
    const drawing = await drawPicture({ file, page: 1 }, options);
    expect([drawing.width, drawing.height]).toEqual([504, 712.8]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 60)],
    [
      'no image inside',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(900)]),
    ],
  ])('refuses a PNG that is %s', async (_, damage) => {
    const file = await store(damage(sheet(210, 297).toBuffer('image/png')));
    await expect(drawPicture({ file, page: 1 }, options)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});
