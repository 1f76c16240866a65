import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { drawPage, type PageDrawing } from '../../../src/workers/pdf/draw-page.ts';
import { drawScan } from '../../../src/workers/pdf/draw-scan.ts';
import { openPage } from '../../../src/workers/pdf/open-page.ts';
import { closeOpenPdfs, withPdf } from '../../../src/workers/pdf/open-pdf.ts';
import { afterTest } from '../../support/after-test.ts';
import { makeScanPdf } from '../../support/fixtures/index.ts';
import { type JpegPage, jpegPagePdf } from '../../support/fixtures/jpeg-page-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Content that shows the image and nothing else. */
const whole = 'q 200 0 0 300 0 0 cm /Im0 Do Q';
const signal = new AbortController().signal;

const options = { dpi: 72, maxPixels: 1_000_000, signal };

async function withPage<T>(
  bytes: Uint8Array,
  use: (page: PDFPageProxy, file: string) => Promise<T>,
): Promise<T> {
  const file = path.join(temporaryFolder(), 'scan.pdf');
  await writeFile(file, bytes);
  afterTest(closeOpenPdfs);
  return withPdf(file, async (pdf) => use(await openPage(pdf, 1), file));
}

/** Null where the short way is not taken. */
function draw(bytes: Uint8Array, dpi = 72): Promise<PageDrawing | null> {
  return withPage(bytes, (page, file) => drawScan(file, page, { ...options, dpi }));
}

/** Brightness of the middle of each quarter: top left, top right, bottom left, bottom right. */
function quarters({ canvas }: PageDrawing): readonly number[] {
  const context = canvas.getContext('2d');
  return [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const [left, top] = [Math.floor(canvas.width * x), Math.floor(canvas.height * y)];
      return Math.round((context.getImageData(left, top, 1, 1).data[0] ?? -1) / 8);
    }),
  );
}

describe('drawScan', () => {
  it.each<[string, JpegPage]>([
    ['as scanners write them', {}],
    ['with their content packed', { pack: deflateSync }],
    ['with the resources elsewhere', { isResourcesApart: true }],
    ['with a margin cut off by the page', { view: [10, 20, 210, 320] }],
    [
      'placed by several matrices',
      { content: '1 0 0 -1 0 300 cm q 200 0 0 -300 0 300 cm /Im0 Do Q' },
    ],
  ])('draws pages of one image %s as pdf.js does', async (_, how) => {
    const scan = await draw(jpegPagePdf(how));
    const page = await withPage(jpegPagePdf(how), (opened) => drawPage(opened, options));
    expect(scan).toMatchObject({ width: page.width, height: page.height });
    expect(scan && quarters(scan)).toEqual(quarters(page));
  });

  it('keeps the pixels where the image has nearly the resolution asked for', async () => {
    const scan = await draw(jpegPagePdf({}), 73);
    expect(scan?.canvas).toMatchObject({ width: 200, height: 300 });
    expect(scan?.scale).toBe(1);
  });

  it('makes no more pixels than allowed', async () => {
    const scan = await draw(jpegPagePdf({}), 720);
    expect((scan?.canvas.width ?? 0) * (scan?.canvas.height ?? 0)).toBeLessThanOrEqual(1_002_000);
  });

  it('takes scans from other programs', async () => {
    const scan = await draw(await makeScanPdf());
    expect(scan).toMatchObject({ width: 595.28, height: 841.89 });
  });

  it.each<[string, JpegPage]>([
    ['text', { content: 'q 200 0 0 300 0 0 cm /Im0 Do Q BT (a) Tj ET' }],
    ['another image', { content: 'q 200 0 0 300 0 0 cm /Im0 Do /Im0 Do Q' }],
    ['a free edge', { content: 'q 190 0 0 300 0 0 cm /Im0 Do Q' }],
    ['a slanted image', { content: 'q 200 5 0 300 0 0 cm /Im0 Do Q' }],
    ['a turned image', { content: 'q 0 200 -300 0 0 0 cm /Im0 Do Q' }],
    ['an image on its head', { content: 'q 200 0 0 -300 0 300 cm /Im0 Do Q' }],
    ['broken numbers', { content: 'q 200 0 0 3-0 0 0 cm /Im0 Do Q' }],
    ['missing numbers', { content: 'q 300 0 0 cm /Im0 Do Q' }],
    ['an image of another name', { content: 'q 200 0 0 300 0 0 cm /Im1 Do Q' }],
    ['endless content', { content: `${' q Q'.repeat(500)} 200 0 0 300 0 0 cm /Im0 Do` }],
    ['content that unpacks to a lot', { pack: () => deflateSync(Buffer.alloc(100_000, ' ')) }],
    ['content that does not unpack', { pack: () => Buffer.from('no') }],
    ['notes on it', { pageExtra: '/Annots []' }],
    ['a unit of its own', { pageExtra: '/UserUnit 1.5' }],
    ['a turned page', { pageExtra: '/Rotate 90' }],
    ['a mask', { imageExtra: '/Mask [0 1]' }],
    ['inverted colours', { imageExtra: '/Decode [1 0]' }],
    ['another size than its image', { imageExtra: '/Height 299', hasSize: false }],
    [
      'a second object of the same number',
      { after: `5 0 obj\n<< /Length 29 >>\nstream\n${whole}\nendstream\nendobj\n` },
    ],
    ['an image that ends early', { cut: 100 }],
  ])('leaves a page with %s to pdf.js', async (_, how) => {
    expect(await draw(jpegPagePdf(how))).toBeNull();
  });

  it('leaves an image that Skia would turn to pdf.js', async () => {
    const canvas = createCanvas(200, 300);
    const plain = canvas.toBuffer('image/jpeg');
    const exif = Buffer.from('ffe10008457869660000', 'hex');
    const jpeg = Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
    expect(await draw(jpegPagePdf({ jpeg }))).toBeNull();
    expect(await draw(jpegPagePdf({ jpeg: plain }))).not.toBeNull();
  });
});
