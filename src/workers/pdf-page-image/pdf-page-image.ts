/** Task: one page of a PDF as a PNG image. */
import { drawPage } from '../pdf/draw-page.ts';
import { openPage } from '../pdf/open-page.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import type { Task } from '../task-context.ts';

/** 100 MB while it is drawn. */
const maxPixels = 25_000_000;

/** A huge page comes out smaller than `dpi` asks for: no image has more than 25 megapixels. */
export const pdfPageImage: Task<'pdf-page-image'> = ({ file, password, page, dpi }, { signal }) =>
  withPdf({ file, password }, async (pdf) => {
    const { canvas } = await drawPage(await openPage(pdf, page), { dpi, maxPixels, signal });
    const png = await canvas.encode('png');
    return { png: new Uint8Array(png), width: canvas.width, height: canvas.height };
  });
