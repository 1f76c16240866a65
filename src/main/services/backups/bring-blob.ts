/** Brings one stored file from a folder of blobs into another, without a second copy where it can. */
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../blobs/sync-folder.ts';
import { blobPath } from './backup-places.ts';
import { nullIfMissing } from './null-if-missing.ts';

/**
 * Stored files never change, so that two names for one file are as good as two files. Where the
 * file system knows no second names, the file is copied and synced.
 *
 * @returns its size in bytes; null when the source has no such file
 */
export async function bringBlob(
  hash: string,
  folders: { readonly from: string; readonly to: string },
): Promise<number | null> {
  const source = blobPath(folders.from, hash);
  const target = blobPath(folders.to, hash);
  const size = await sizeOf(source);
  if (size === null) return null;
  if ((await sizeOf(target)) === size) return size;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.part`;
  await rm(temporary, { force: true });
  try {
    await link(source, temporary);
  } catch {
    await copyWhole(source, temporary);
  }
  await rename(temporary, target);
  return size;
}

async function copyWhole(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, 0o600);
  const file = await open(target, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Null only where there is no such file: one that cannot be looked at is not gone. */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(nullIfMissing);
  return found === null ? null : found.size;
}

/** Makes the new names in a folder of blobs durable. */
export async function syncBlobFolders(folder: string, hashes: readonly string[]): Promise<void> {
  const parents = new Set(hashes.map((hash) => dirname(blobPath(folder, hash))));
  for (const parent of parents) await syncFolder(parent);
  if (hashes.length > 0) await syncFolder(folder);
}
