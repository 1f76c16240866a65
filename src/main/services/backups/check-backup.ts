/** Whether a backup is what its manifest says. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BackupDatabases } from './backup-databases.ts';
import { blobPath, DATABASE } from './backup-places.ts';
import { readBlobList } from './blob-list.ts';
import { sizeOf } from './bring-blob.ts';
import type { Manifest } from './manifest.ts';

export type BackupProblem =
  | 'database-missing'
  | 'database-changed'
  | 'unreadable'
  | 'integrity'
  | 'foreign-keys'
  | 'counts'
  | 'blob-list-changed'
  | 'blob-missing'
  | 'blob-changed';

interface CheckOptions {
  readonly manifest: Manifest;
  /** Whether each stored file is read and hashed, too, and not only its size looked at. */
  readonly isDeep: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The first thing found wrong, or null. */
export async function checkBackup(
  databases: BackupDatabases,
  folder: string,
  { manifest, isDeep, signal }: CheckOptions,
): Promise<BackupProblem | null> {
  const database = join(folder, DATABASE);
  if ((await sizeOf(database)) === null) return 'database-missing';
  const { sha256, facts, problem } = await databases.inspect({ path: database }, signal);
  if (problem !== null) return problem;
  if (sha256 !== manifest.database.sha256) return 'database-changed';
  const { schemaVersion, seq, counts } = manifest.database;
  if (!isDeepStrictEqual(facts, { schemaVersion, seq, counts })) return 'counts';
  const blobs = await readBlobList(folder, manifest.blobs.sha256);
  if (blobs === null) return 'blob-list-changed';
  const files = blobs.map(({ hash, bytes }) => {
    return { hash, bytes, path: blobPath(join(folder, 'blobs'), hash) };
  });
  for (const { path, bytes } of files) {
    signal?.throwIfAborted();
    if ((await sizeOf(path)) !== bytes) return 'blob-missing';
  }
  if (!isDeep || files.length === 0) return null;
  const hashes = await databases.hash({ paths: files.map(({ path }) => path) }, signal);
  return hashes.every((found, index) => found === files[index]?.hash) ? null : 'blob-changed';
}
