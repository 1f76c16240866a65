/** Draws a page of any document that has pages to look at: a PDF or an image file. */
import { open } from 'node:fs/promises';
import { AppError } from '../../shared/domain/app-error.ts';
import { type DrawOptions, drawPage, type PageDrawing } from '../pdf/draw-page.ts';
import { drawScan } from '../pdf/draw-scan.ts';
import { openPage } from '../pdf/open-page.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import { drawPicture } from './draw-picture.ts';
import { pictureFormat } from './picture-header.ts';

interface DocumentPage {
  readonly file: string;
  /** Of an encrypted PDF. */
  readonly password?: string | undefined;
  /** 1-based. */
  readonly page: number;
}

const headBytes = 12;

/** @throws AppError as `drawPage`, `withPdf` and `drawPicture` do */
export async function drawDocumentPage(
  { file, password, page }: DocumentPage,
  options: DrawOptions,
): Promise<PageDrawing> {
  if (await isPicture(file)) return drawPicture({ file, page }, options);
  return withPdf({ file, password }, async (pdf) => {
    const opened = await openPage(pdf, page);
    return (await drawScan(file, opened, options)) ?? drawPage(opened, options);
  });
}

/** Told by the content, as it was when the file was taken in. */
async function isPicture(file: string): Promise<boolean> {
  const opened = await open(file).catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  try {
    const { buffer } = await opened.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return pictureFormat(buffer) !== null;
  } finally {
    await opened.close();
  }
}
