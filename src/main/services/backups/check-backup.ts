/** Whether a backup is what its manifest says. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BackupDatabases } from './backup-databases.ts';
import { blobPath, DATABASE } from './backup-places.ts';
import { sizeOf } from './bring-blob.ts';
import type { Manifest } from './manifest.ts';

export type BackupProblem =
  | 'database-missing'
  | 'database-changed'
  | 'unreadable'
  | 'integrity'
  | 'foreign-keys'
  | 'counts'
  | 'blob-missing'
  | 'blob-changed';

interface CheckOptions {
  readonly manifest: Manifest;
  /** Whether each stored file is read and hashed, too, and not only its size looked at. */
  readonly isDeep: boolean;
}

/** The first thing found wrong, or null. */
export async function checkBackup(
  databases: BackupDatabases,
  folder: string,
  { manifest, isDeep }: CheckOptions,
): Promise<BackupProblem | null> {
  const database = join(folder, DATABASE);
  if ((await sizeOf(database)) === null) return 'database-missing';
  const { sha256, facts, problem } = await databases.inspect({ path: database });
  if (problem !== null) return problem;
  if (sha256 !== manifest.database.sha256) return 'database-changed';
  const { schemaVersion, seq, counts } = manifest.database;
  if (!isDeepStrictEqual(facts, { schemaVersion, seq, counts })) return 'counts';
  return checkBlobs(databases, join(folder, 'blobs'), { manifest, isDeep });
}

async function checkBlobs(
  databases: BackupDatabases,
  folder: string,
  { manifest: { blobs }, isDeep }: CheckOptions,
): Promise<BackupProblem | null> {
  for (const { hash, bytes } of blobs) {
    if ((await sizeOf(blobPath(folder, hash))) !== bytes) return 'blob-missing';
  }
  if (!isDeep || blobs.length === 0) return null;
  const hashes = await databases.hash({ paths: blobs.map(({ hash }) => blobPath(folder, hash)) });
  return hashes.every((found, index) => found === blobs[index]?.hash) ? null : 'blob-changed';
}
