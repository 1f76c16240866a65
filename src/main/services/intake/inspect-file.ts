/** Looks into a file to tell whether it is one that Nightshift reads, before anything is queued. */
import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/domain/app-error.ts';
import { docxMediaType, type MediaType } from '../../../shared/domain/media-type.ts';
import { sniffedBytes, sniffMediaType } from './sniff-media-type.ts';
import { listZipNames } from './zip-names.ts';

const readable: readonly MediaType[] = ['application/pdf', docxMediaType];

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
    const outer = inspectHead(buffer.subarray(0, bytesRead), fileName);
    if (outer !== 'application/zip') return requireReadable(outer, fileName);
    const names = await listZipNames(file, stats.size);
    const isDocx = names?.includes('word/document.xml') ?? false;
    return requireReadable(isDocx ? docxMediaType : 'application/zip', fileName);
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
  const mediaType = sniffMediaType(head);
  return mediaType === 'application/zip' ? mediaType : requireReadable(mediaType, fileName);
}

function requireReadable(mediaType: MediaType | null, fileName: string): MediaType {
  if (mediaType !== null && readable.includes(mediaType)) return mediaType;
  const isMisnamed = /\.(pdf|docx)$/i.test(fileName) && !mediaType?.startsWith('image/');
  throw new AppError(isMisnamed ? 'file-unreadable' : 'format-unsupported');
}
