/**
 * Which stored files belong to a backup: a line each, the hash and the size in bytes. Apart from
 * the manifest, which is read often: there may be ten thousand of them.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nullIfMissing } from './null-if-missing.ts';

export interface ListedBlob {
  readonly hash: string;
  readonly bytes: number;
}

export const blobListIn = (folder: string): string => join(folder, 'blobs.txt');
const LINE = /^([0-9a-f]{64}) (\d+)$/gm;

/** Synced, but for the folder that it is in. @returns SHA-256 of the list */
export async function writeBlobList(folder: string, blobs: readonly ListedBlob[]): Promise<string> {
  const text = blobs.map(({ hash, bytes }) => `${hash} ${bytes}\n`).join('');
  const file = await open(blobListIn(folder), 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return digest(text);
}

/** Null where there is none, or not the one with this hash. */
export async function readBlobList(
  folder: string,
  sha256: string,
): Promise<readonly ListedBlob[] | null> {
  const text = await readFile(blobListIn(folder), 'utf8').catch(nullIfMissing);
  return text === null || digest(text) !== sha256 ? null : parse(text);
}

/** What is listed, whatever state the list is in: for what is rather kept than removed. */
export async function readListedHashes(folder: string): Promise<readonly string[]> {
  const text = await readFile(blobListIn(folder), 'utf8').catch(nullIfMissing);
  return parse(text ?? '').map(({ hash }) => hash);
}

function parse(text: string): readonly ListedBlob[] {
  return [...text.matchAll(LINE)].map(([, hash = '', bytes]) => ({ hash, bytes: Number(bytes) }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
