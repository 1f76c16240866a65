/** Brings the stored files that a copied database refers to into the backup. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant } from '../../../shared/std/invariant.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import type { DatabaseFacts } from './backup-databases.ts';
import { parseBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { writeBlobList } from './blob-list.ts';
import { bringBlob, syncBlobFolders } from './bring-blob.ts';
import { draftIn, type Manifest, writeWhole } from './manifest.ts';

const BLOBS_AT_ONCE = 8;

/** A backup under way: its name, and what the source said when it was copied. */
export interface CopiedBackup {
  readonly name: string;
  readonly facts: DatabaseFacts;
}

/** Leaves all of a backup but its check: where that fails, nobody takes it for one. */
export async function addBlobs(
  { places, databases, appVersion }: BackupParts,
  { name, facts }: CopiedBackup,
  signal?: AbortSignal,
): Promise<Manifest> {
  const folder = join(places.backups, name);
  const copy = { path: join(folder, DATABASE) };
  const { sha256, bytes, blobs: hashes } = await databases.describe(copy, signal);
  const to = join(folder, 'blobs');
  await mkdir(to, { recursive: true, mode: 0o700 });
  // Not every hash is a stored file's: what is not there is no file that could be lost.
  const found = await mapInParallel(hashes, BLOBS_AT_ONCE, async (hash) => {
    signal?.throwIfAborted();
    return { hash, size: await bringBlob(hash, { from: places.blobs, to }) };
  });
  const listed = found.flatMap(({ hash, size }) => (size === null ? [] : [{ hash, bytes: size }]));
  await syncBlobFolders(
    to,
    listed.map(({ hash }) => hash),
  );
  const list = await writeBlobList(folder, listed);
  const parsed = parseBackupName(name);
  invariant(parsed !== null, 'a backup is called after its time and reason');
  const manifest: Manifest = {
    ...{ format: 1, appVersion, ...parsed },
    database: { ...facts, sha256, bytes },
    blobs: { count: listed.length, sha256: list },
  };
  await writeWhole(draftIn(folder), manifest);
  return manifest;
}
