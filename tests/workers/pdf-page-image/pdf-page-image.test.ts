import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { pdfPageImage } from '../../../src/workers/pdf-page-image/pdf-page-image.ts';
import { pdfBytes } from '../../support/fixtures/pdf-document.ts';
import { taskContext } from '../../support/task-context.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

afterEach(closeOpenPdfs);

/** A file with one page of this size in points, the left half of it black. */
async function storeHalfBlackPage(size: [number, number]): Promise<string> {
  const file = path.join(temporaryFolder(), 'page.pdf');
  const bytes = await pdfBytes((doc) => {
    doc
      .addPage({ size, margin: 0 })
      .rect(0, 0, size[0] / 2, size[1])
      .fill('black');
  });
  await writeFile(file, bytes);
  return file;
}

describe('pdf-page-image', () => {
  it('draws the page at the resolution asked for', async () => {
    const file = await storeHalfBlackPage([144, 72]);
    const { png, width, height } = await pdfPageImage({ file, page: 1, dpi: 144 }, taskContext());
    expect({ width, height }).toEqual({ width: 288, height: 144 });
    const image = await loadImage(png);
    expect({ width: image.width, height: image.height }).toEqual({ width, height });
  });

  it('draws the content on white', async () => {
    const file = await storeHalfBlackPage([100, 100]);
    const { png } = await pdfPageImage({ file, page: 1, dpi: 72 }, taskContext());
    const context = createCanvas(100, 100).getContext('2d');
    context.drawImage(await loadImage(png), 0, 0);
    expect([...context.getImageData(25, 50, 1, 1).data]).toEqual([0, 0, 0, 255]);
    expect([...context.getImageData(75, 50, 1, 1).data]).toEqual([255, 255, 255, 255]);
  });

  it('draws a page of hostile size with fewer pixels', async () => {
    const file = await storeHalfBlackPage([14_400, 14_400]);
    const { width, height } = await pdfPageImage({ file, page: 1, dpi: 72 }, taskContext());
    expect(width * height).toBeLessThanOrEqual(25_000_000);
    expect(width).toBe(height);
  });

  it('fails for a page that is not there', async () => {
    const file = await storeHalfBlackPage([100, 100]);
    await expect(pdfPageImage({ file, page: 2, dpi: 72 }, taskContext())).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('stops when nobody wants the image any more', async () => {
    const file = await storeHalfBlackPage([100, 100]);
    const reason = new Error('closed');
    const drawing = pdfPageImage(
      { file, page: 1, dpi: 72 },
      taskContext(AbortSignal.abort(reason)),
    );
    await expect(drawing).rejects.toBe(reason);
  });
});
