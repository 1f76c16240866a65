/** Gets one page of an open PDF, with the failures of the app. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../shared/domain/app-error.ts';
import { toPdfError } from './to-pdf-error.ts';

/**
 * Page `page` (1-based) of the document.
 *
 * @throws AppError `file-unreadable` when there is no such page or it is broken.
 */
export async function openPage(pdf: PDFDocumentProxy, page: number): Promise<PDFPageProxy> {
  if (page > pdf.numPages) throw new AppError('file-unreadable');
  try {
    return await pdf.getPage(page);
  } catch (error) {
    const known = toPdfError(error);
    throw known instanceof AppError ? known : new AppError('file-unreadable', { cause: error });
  }
}
