/** Looks into a file to tell whether it is one that Nightshift reads, before anything is queued. */
import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/domain/app-error.ts';
import {
  docxMediaType,
  isDataType,
  isFlowType,
  isPictureType,
  linkedinMediaType,
  type MediaType,
  odtMediaType,
} from '../../../shared/domain/media-type.ts';
import { sniffJson } from './sniff-json.ts';
import { sniffedBytes, sniffMediaType } from './sniff-media-type.ts';
import { sniffText } from './sniff-text.ts';
import { listZipNames } from './zip-names.ts';

const readable: readonly MediaType[] = ['application/pdf', docxMediaType];

/** What the first entry of an OpenDocument package holds, uncompressed (ODF 1.3, part 2, 3.3). */
const openDocumentKind = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/;
const linkedinTable =
  /(?:^|\/)(?:Profile|Positions|Education|Skills|Languages|Certifications|Email Addresses)\.csv$/;
/** Some programs number it. */
const wordDocument = /^word\/document\d*\.xml$/;
/** Names that promise what is read. */
const documentName = /\.(?:pdf|docx|odt|rtf|x?html?|md|markdown|txt)$/i;

/**
 * The media type of the file at `path`.
 *
 * Throws `file-empty`, `file-missing` (also for folders and what may not be read),
 * `format-unsupported`, or `file-unreadable` where the name promises a format that the content is
 * not.
 */
export async function inspectFile(path: string, fileName: string): Promise<MediaType> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new AppError('file-missing');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const outer = inspectHead(head, fileName);
    if (outer !== 'application/zip') return requireReadable(outer, fileName);
    const names = (await listZipNames(file, stats.size)) ?? [];
    return requireReadable(zippedType(names, head), fileName);
  } finally {
    await file.close();
  }
}

/**
 * What the first bytes alone tell, so that a stream can be refused before it is stored; a zip may
 * still turn out to be no document. Throws as `inspectFile` does.
 */
export function inspectHead(head: Uint8Array, fileName: string): MediaType {
  if (head.length === 0) throw new AppError('file-empty');
  const mediaType = sniffMediaType(head) ?? sniffJson(head) ?? sniffText(head, fileName);
  return mediaType === 'application/zip' ? mediaType : requireReadable(mediaType, fileName);
}

/** An ODT names its kind in its first entry, unless another program has packed it anew. */
function zippedType(names: readonly string[], head: Buffer): MediaType {
  if (names.some((name) => wordDocument.test(name))) return docxMediaType;
  if (isLinkedinExport(names)) return linkedinMediaType;
  const kind = openDocumentKind.exec(head.toString('latin1', 0, 200))?.[1];
  const isOdt = names.includes('content.xml') && names.includes('META-INF/manifest.xml');
  return kind === 'text' || (kind === undefined && isOdt) ? odtMediaType : 'application/zip';
}

/** Two of its tables: one alone might be anybody's. */
function isLinkedinExport(names: readonly string[]): boolean {
  const tables = names.filter((name) => linkedinTable.test(name));
  return new Set(tables.map((name) => name.split('/').at(-1))).size >= 2;
}

function isReadable(mediaType: MediaType): boolean {
  return (
    readable.includes(mediaType) ||
    isFlowType(mediaType) ||
    isPictureType(mediaType) ||
    isDataType(mediaType)
  );
}

function requireReadable(mediaType: MediaType | null, fileName: string): MediaType {
  if (mediaType !== null && isReadable(mediaType)) return mediaType;
  const isMisnamed = documentName.test(fileName);
  throw new AppError(isMisnamed ? 'file-unreadable' : 'format-unsupported');
}
