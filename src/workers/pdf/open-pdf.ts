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
export const maxImagePixels = 60_000_000;

interface OpenDocument {
  readonly version: FileVersion;
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Calls of `withPdf` that use it now. */
  users: number;
  isEvicted: boolean;
}

/** A path; with the password where it needs one. */
export type PdfSource = string | { readonly file: string; readonly password?: string | undefined };

/** By file and password. Least recently used first. */
const openDocuments = new Map<string, OpenDocument>();

/**
 * Runs `use` with the document, which stays open for the next call with the same file.
 *
 * Nothing is fetched and nothing is evaluated: pdf.js 6 has no code path that evaluates (its option
 * `isEvalSupported` is gone), and its fonts, character maps and decoders come from its package.
 *
 * @throws AppError `password-needed`, `password-wrong`, `file-unreadable`, `file-empty`, `file-too-large` or
 *   `file-missing`, also for what pdf.js finds unreadable only during `use`.
 */
export async function withPdf<T>(
  source: PdfSource,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const key = keyOf(source);
  const document = await takeDocument(source);
  try {
    return await use(await document.pdf);
  } catch (error) {
    // What failed may have left the document half read: the next call starts afresh.
    evict(key, document);
    throw toPdfError(error);
  } finally {
    document.users -= 1;
    closeIfUnused(document);
  }
}

/** Closes every document that is not in use; the others close when their use ends. */
export function closeOpenPdfs(): void {
  for (const [key, document] of openDocuments) evict(key, document);
}

async function takeDocument(source: PdfSource): Promise<OpenDocument> {
  const { file, password } = toFile(source);
  const key = keyOf(source);
  const version = await readFileVersion(file);
  const known = openDocuments.get(key);
  if (known !== undefined && !isSameVersion(known.version, version)) evict(key, known);
  const document = openDocuments.get(key) ?? {
    version,
    pdf: readFileBytes(file).then((data) => openPdf(data, password)),
    users: 0,
    isEvicted: false,
  };
  document.users += 1;
  openDocuments.delete(key);
  openDocuments.set(key, document);
  for (const [oldestKey, oldest] of openDocuments) {
    if (openDocuments.size <= maxOpenDocuments) break;
    evict(oldestKey, oldest);
  }
  return document;
}

function toFile(source: PdfSource): Exclude<PdfSource, string> {
  return typeof source === 'string' ? { file: source } : source;
}

/** A document that was opened with a password is not for those who do not give it. */
function keyOf(source: PdfSource): string {
  const { file, password = '' } = toFile(source);
  return `${file}\0${password}`;
}

async function openPdf(
  data: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<PDFDocumentProxy> {
  const root = packageFolder('pdfjs-dist');
  const loading = getDocument({
    data,
    ...(password !== undefined && { password }),
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

function evict(key: string, document: OpenDocument): void {
  if (openDocuments.get(key) === document) openDocuments.delete(key);
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
