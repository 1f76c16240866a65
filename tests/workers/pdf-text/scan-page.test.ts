import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../../src/workers/pdf/open-page.ts';
import { closeOpenPdfs, withPdf } from '../../../src/workers/pdf/open-pdf.ts';
import { afterTest } from '../../support/after-test.ts';
import { type JpegPage, jpegPagePdf } from '../../support/fixtures/jpeg-page-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readPdf } from './draw-pdf.ts';

/** Says what is said anyway, and so is left to pdf.js. */
const decodedByPdfJs = { imageExtra: '/Decode [0 1 0 1 0 1]' } satisfies JpegPage;

async function storePdf(page: JpegPage): Promise<string> {
  const file = path.join(temporaryFolder(), 'scan.pdf');
  await writeFile(file, jpegPagePdf(page));
  afterTest(closeOpenPdfs);
  return file;
}

/** What pdf.js holds of the file's first page, decoded. */
function heldObjects(file: string): Promise<number> {
  return withPdf(file, async (pdf) => [...(await openPage(pdf, 1)).objs].length);
}

describe('pdfText of a scan', () => {
  it('is the same whether or not pdf.js had to decode the image', async () => {
    const read = await readPdf(await storePdf({}));
    expect(read.quality).toMatchObject({ characters: 0, imageShare: 1 });
    expect(read).toEqual(await readPdf(await storePdf(decodedByPdfJs)));
  });

  it('leaves no decoded image behind', async () => {
    const file = await storePdf(decodedByPdfJs);
    await readPdf(file);
    expect(await heldObjects(file)).toBe(0);
  });
});
