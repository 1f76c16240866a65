/**
 * Files by the hash of their content, each stored whole or not at all: written beside, synced,
 * renamed into place, and the folder synced after.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/domain/app-error.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { noFailpoints, type ReachFailpoint } from '../../engine/failpoints.ts';
import { listBlobs, removeBlob, type ShelvedBlob, statBlob } from './blob-shelf.ts';
import { createKeyedLock } from './keyed-lock.ts';
import { syncFolder } from './sync-folder.ts';
import { toFileError } from './to-file-error.ts';

export interface StoredBlob {
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes, a stream of bytes, or a file of the user's. */
export type BlobSource = Uint8Array | Readable | { readonly path: string };

export interface BlobStore {
  /**
   * Resolves when the content is on disk and synced; the same content is kept once. `limitBytes`
   * is for what comes from outside.
   *
   * @throws AppError `file-empty`, `file-missing`, `file-too-large`, `disk-full`
   */
  put(source: BlobSource, limitBytes?: number): Promise<StoredBlob>;
  /** Absolute path of stored content; only for reading. */
  pathOf(hash: string): string;
  /** Bytes; null: there is no such content. */
  sizeOf(hash: string): Promise<number | null>;
  /** Everything that is stored. */
  list(): AsyncIterable<ShelvedBlob>;
  /**
   * Removes content that nothing refers to, unless it was stored (again) at or after `before`: who
   * has just been told its hash may be about to refer to it. Bytes freed; null: it stays.
   */
  remove(hash: string, before: number): Promise<number | null>;
}

const HASH = /^[0-9a-f]{64}$/;

export async function openBlobStore(
  folder: string,
  reach: ReachFailpoint = noFailpoints,
): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeLeftovers(incoming);
  // Between finding content in place and answering with its hash, nobody may remove it.
  const locked = createKeyedLock();
  /** Folders that are on disk themselves; told again after any error, should one have gone. */
  const shelves = new Set<string>();

  function pathOf(hash: string): string {
    invariant(HASH.test(hash), 'a blob is named by its SHA-256');
    return join(folder, hash.slice(0, 2), hash);
  }

  async function keep(temporary: string, blob: StoredBlob): Promise<void> {
    const target = pathOf(blob.hash);
    const shelf = join(folder, blob.hash.slice(0, 2));
    if (!shelves.has(shelf)) {
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      await syncFolder(folder);
      shelves.add(shelf);
    }
    reach('blob:before-rename');
    if (await isStored(target, blob.size)) {
      // As young as if it were new, so that no clean-up takes it before it is referred to.
      const now = new Date();
      await utimes(target, now, now);
      await rm(temporary);
    } else await rename(temporary, target);
    // For content that was there too: whoever put it may not have come to its sync yet.
    await syncFolder(shelf);
    reach('blob:after-rename');
  }

  return {
    pathOf,
    sizeOf: async (hash) => (await statBlob(pathOf(hash)))?.size ?? null,
    list: () => listBlobs(folder),
    remove: (hash, before) =>
      locked(hash, async () => {
        reach('blob:before-remove');
        const bytes = await removeBlob(pathOf(hash), before);
        reach('blob:after-remove');
        return bytes;
      }),
    async put(source, limitBytes = Number.POSITIVE_INFINITY) {
      const temporary = join(incoming, randomUUID());
      try {
        const blob = await receive(source, temporary, limitBytes);
        await locked(blob.hash, () => keep(temporary, blob));
        return blob;
      } catch (error) {
        shelves.clear();
        await rm(temporary, { force: true });
        throw toFileError(error);
      }
    },
  };
}

/** What a crash left half received was never promised to anyone. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true });
}

async function isStored(path: string, size: number): Promise<boolean> {
  return (await statBlob(path))?.size === size;
}

async function receive(
  source: BlobSource,
  temporary: string,
  limitBytes: number,
): Promise<StoredBlob> {
  const file = await open(temporary, 'wx', 0o600);
  try {
    const blob = await copy(toStream(source), file, limitBytes);
    await file.sync();
    return blob;
  } finally {
    await file.close();
  }
}

async function copy(stream: Readable, file: FileHandle, limitBytes: number): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limitBytes) {
      const limit = `${Math.round(limitBytes / (1024 * 1024))} MB`;
      throw new AppError('file-too-large', { values: { limit } });
    }
    hash.update(bytes);
    await file.appendFile(bytes);
  }
  if (size === 0) throw new AppError('file-empty');
  return { hash: hash.digest('hex'), size };
}

function toStream(source: BlobSource): Readable {
  if (source instanceof Uint8Array) return Readable.from([source]);
  return 'path' in source && !(source instanceof Readable)
    ? createReadStream(source.path)
    : (source as Readable);
}
