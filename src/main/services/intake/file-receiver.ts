/** Brings the bytes of one file into the blob store, unless they are nothing that can be read. */
import type { Readable } from 'node:stream';
import { AppError } from '../../../shared/domain/app-error.ts';
import { maxFileBytes } from '../../../shared/domain/max-file-bytes.ts';
import type { MediaType } from '../../../shared/domain/media-type.ts';
import type { GrantedFile } from './grants.ts';
import { inspectFile, inspectHead } from './inspect-file.ts';
import { peekStream } from './peek-stream.ts';

/** The part of the blob store that taking files in needs. */
export interface FileStore {
  /** Stores the bytes durably under their hash; fails with `file-too-large` over the limit. */
  put(
    source: Readable | { readonly path: string },
    limitBytes: number,
  ): Promise<{ readonly hash: string }>;
  pathOf(hash: string): string;
}

/** A file whose bytes are on disk. */
export interface StoredFile {
  readonly fileName: string;
  readonly hash: string;
  readonly mediaType: MediaType;
}

/** Stores what a grant stands for; throws an `AppError` that says why it cannot be read. */
export async function storeGranted(blobs: FileStore, file: GrantedFile): Promise<StoredFile> {
  const { fileName } = file;
  if (file.at === 'nowhere') throw file.error;
  if (file.at === 'store') return { fileName, hash: file.hash, mediaType: file.mediaType };
  const mediaType = await inspectFile(file.path, fileName);
  const { hash } = await blobs.put({ path: file.path }, maxFileBytes);
  return { fileName, hash, mediaType };
}

/**
 * Stores a stream. `announcedBytes` is what the sender says, so that a file far too large is not
 * written first. When it throws an `AppError` the rest of the stream is read and thrown away, so
 * that the sender can finish and hear the answer.
 */
export async function storeUpload(
  blobs: FileStore,
  upload: { readonly fileName: string; readonly stream: Readable; readonly announcedBytes: number },
): Promise<StoredFile> {
  const { fileName, stream, announcedBytes } = upload;
  if (announcedBytes > maxFileBytes) {
    discard(stream);
    throw new AppError('file-too-large', { values: { limit: '100 MB' } });
  }
  const { head, whole } = await peekStream(stream);
  const outer = inspectOrDiscard(head, fileName, whole);
  const { hash } = await blobs.put(whole, maxFileBytes);
  // Only what is packed is told by more than its head.
  const isPacked = outer === 'application/zip';
  const mediaType = isPacked ? await inspectFile(blobs.pathOf(hash), fileName) : outer;
  return { fileName, hash, mediaType };
}

function inspectOrDiscard(head: Uint8Array, fileName: string, whole: Readable): MediaType {
  try {
    return inspectHead(head, fileName);
  } catch (error) {
    discard(whole);
    throw error;
  }
}

function discard(stream: Readable): void {
  stream.on('error', () => {}).resume();
}
