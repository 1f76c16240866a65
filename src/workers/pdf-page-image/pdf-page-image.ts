/** Task: one page of a PDF or of an image file as a PNG image. */
import { drawDocumentPage } from '../picture/draw-document-page.ts';
import type { Task } from '../task-context.ts';

/** 100 MB while it is drawn. */
const maxPixels = 25_000_000;

/** A huge page comes out smaller than `dpi` asks for: no image has more than 25 megapixels. */
export const pdfPageImage: Task<'pdf-page-image'> = async ({ dpi, ...page }, { signal }) => {
  const { canvas } = await drawDocumentPage(page, { dpi, maxPixels, signal });
  const png = await canvas.encode('png');
  return { png: new Uint8Array(png), width: canvas.width, height: canvas.height };
};
