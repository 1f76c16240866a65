/** Tells whether an open page is a scan: one JPEG and nothing else, as it stands in the file. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import { findOnlyImage, type OnlyImage } from './only-image.ts';
import { maxImagePixels } from './open-pdf.ts';

interface ScanPlace {
  readonly file: string;
  readonly page: PDFPageProxy;
  /** Larger files are not looked into: they are read for every page. Default: all are. */
  readonly maxFileBytes?: number;
}

/**
 * Null also for a scan that is written in a way which is not known here.
 *
 * @throws AppError as `readFileVersion` does
 */
export async function findScan({
  file,
  page: { ref, rotate, view },
  maxFileBytes = Number.POSITIVE_INFINITY,
}: ScanPlace): Promise<OnlyImage | null> {
  if (ref === null || rotate !== 0) return null;
  if ((await readFileVersion(file)).bytes > maxFileBytes) return null;
  const bytes = await readFileBytes(file);
  const found = findOnlyImage(Buffer.from(bytes.buffer), ref, view);
  return found === null || found.width * found.height > maxImagePixels ? null : found;
}
