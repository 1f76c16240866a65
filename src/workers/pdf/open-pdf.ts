/** Opens PDFs for the tasks of this thread and keeps the last few open. */
import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../shared/domain/app-error.ts';
import { type FileVersion, readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import { packageFolder } from '../package-folder.ts';
import { toPdfError } from './to-pdf-error.ts';

/** Pages of one document usually come one after another; more than a few would only hold memory. */
const maxOpenDocuments = 3;
/** Larger images are left out of the drawing: 60 megapixels is A4 at 750 dpi. */
const maxImagePixels = 60_000_000;

interface OpenDocument {
  readonly version: FileVersion;
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Calls of `withPdf` that use it now. */
  users: number;
  isEvicted: boolean;
}

/** Least recently used first. */
const openDocuments = new Map<string, OpenDocument>();

/**
 * Runs `use` with the document, which stays open for the next call with the same file.
 *
 * Nothing is fetched and nothing is evaluated: pdf.js 6 has no code path that evaluates (its option
 * `isEvalSupported` is gone), and its fonts, character maps and decoders come from its package.
 *
 * @throws AppError `file-encrypted`, `file-unreadable`, `file-empty`, `file-too-large` or
 *   `file-missing`, also for what pdf.js finds unreadable only during `use`.
 */
export async function withPdf<T>(
  file: string,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const document = await takeDocument(file);
  try {
    return await use(await document.pdf);
  } catch (error) {
    // What failed may have left the document half read: the next call starts afresh.
    evict(file, document);
    throw toPdfError(error);
  } finally {
    document.users -= 1;
    closeIfUnused(document);
  }
}

/** Closes every document that is not in use; the others close when their use ends. */
export function closeOpenPdfs(): void {
  for (const [file, document] of openDocuments) evict(file, document);
}

async function takeDocument(file: string): Promise<OpenDocument> {
  const version = await readFileVersion(file);
  const known = openDocuments.get(file);
  if (known !== undefined && !isSameVersion(known.version, version)) evict(file, known);
  const document = openDocuments.get(file) ?? {
    version,
    pdf: readFileBytes(file).then(openPdf),
    users: 0,
    isEvicted: false,
  };
  document.users += 1;
  openDocuments.delete(file);
  openDocuments.set(file, document);
  for (const [oldestFile, oldest] of openDocuments) {
    if (openDocuments.size <= maxOpenDocuments) break;
    evict(oldestFile, oldest);
  }
  return document;
}

async function openPdf(data: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const root = packageFolder('pdfjs-dist');
  const loading = getDocument({
    data,
    cMapUrl: `${root}/cmaps/`,
    standardFontDataUrl: `${root}/standard_fonts/`,
    wasmUrl: `${root}/wasm/`,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    // The real names of fonts, which tell bold and italic type.
    fontExtraProperties: true,
    maxImageSize: maxImagePixels,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages < 1) throw new AppError('file-unreadable');
    return pdf;
  } catch (error) {
    await loading.destroy();
    const known = toPdfError(error);
    throw known instanceof AppError ? known : new AppError('file-unreadable', { cause: error });
  }
}

function evict(file: string, document: OpenDocument): void {
  if (openDocuments.get(file) === document) openDocuments.delete(file);
  document.isEvicted = true;
  closeIfUnused(document);
}

function closeIfUnused(document: OpenDocument): void {
  if (!document.isEvicted || document.users > 0) return;
  // A document that never opened has nothing to close, and one that fails to close is gone anyway.
  document.pdf.then((pdf) => pdf.loadingTask.destroy()).catch(() => undefined);
}

function isSameVersion(a: FileVersion, b: FileVersion): boolean {
  return a.bytes === b.bytes && a.modifiedMs === b.modifiedMs;
}
