/**
 * Puts a backup in the place of the database. What is restored is a copy, what is replaced is moved
 * aside, and all work is paused afterwards: what was already sent must not be sent twice.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { RestoreReason } from '../../../shared/domain/backup.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import { toBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { type ListedBlob, readBlobList } from './blob-list.ts';
import { bringBlob, sizeOf, syncBlobFolders } from './bring-blob.ts';
import { checkBackup } from './check-backup.ts';
import { exchange, finishExchange } from './exchange.ts';
import {
  type KeptBackup,
  listKept,
  listReplaced,
  namesIn,
  type ReplacedDatabase,
} from './kept-backups.ts';

export interface RestoredBackup {
  /** What was restored. */
  readonly name: string;
  readonly at: number;
  /** The name under which what it replaced can be restored. */
  readonly replaced: string;
}

/**
 * Nobody may have the database open. Until the exchange begins nothing is changed.
 *
 * @throws AppError `backup-damaged`, `data-newer` (the backup is of a later version of the app)
 */
export async function restoreBackup(
  parts: BackupParts,
  source: KeptBackup | ReplacedDatabase,
  reason: RestoreReason,
): Promise<RestoredBackup> {
  const { places, databases, reach } = parts;
  await finishExchange(parts);
  await mkdir(places.staging, { recursive: true, mode: 0o700 });
  const path = join(places.staging, DATABASE);
  reach('restore:before-copy');
  if ('manifest' in source) await stageBackup(parts, source, path);
  else await stageReplaced(parts, source, path);
  reach('restore:after-copy');
  const at = parts.now();
  const present = await databases.peek({ path: places.database });
  const from = source.name;
  const { pausedKind } = parts;
  await databases.prepare({ path, pausedKind, from, now: at, afterSeq: present.seq });
  if ('manifest' in source) await bringBack(parts, source);
  const record = { format: 1, at, reason, from } as const;
  await exchange(parts, record, await listBlobs(places.blobs));
  parts.logger.warn({ from, reason }, 'a backup took the place of the database');
  return { name: from, at, replaced: toBackupName(at, 'before-restore') };
}

/** @throws AppError `backup-missing` */
export async function findBackup(
  parts: Pick<BackupParts, 'places' | 'decode'>,
  wanted: string,
): Promise<KeptBackup | ReplacedDatabase> {
  const kept = await listKept(parts);
  const all = [...kept, ...(await listReplaced(parts))];
  const found = wanted === 'newest' ? kept[0] : all.find(({ name }) => name === wanted);
  if (found === undefined) throw new AppError('backup-missing', { values: { name: wanted } });
  return found;
}

async function stageBackup(
  { databases }: BackupParts,
  { name, folder, manifest }: KeptBackup,
  path: string,
): Promise<void> {
  const problem = await checkBackup(databases, folder, { manifest, isDeep: false });
  if (problem !== null) throw new AppError('backup-damaged', { values: { name }, cause: problem });
  await copyFile(join(folder, DATABASE), path);
}

/** It was moved as it stood, so its log belongs to it; the copy of both becomes one file. */
async function stageReplaced(
  { databases, places }: BackupParts,
  { name, folder }: ReplacedDatabase,
  path: string,
): Promise<void> {
  const raw = join(places.staging, 'raw.db');
  for (const suffix of ['', '-wal']) {
    const file = join(folder, `${DATABASE}${suffix}`);
    if ((await sizeOf(file)) !== null) await copyFile(file, `${raw}${suffix}`);
  }
  const { state } = await databases.peek({ path: raw });
  if (state === 'sound') await databases.copy({ from: raw, to: path });
  const report = state === 'sound' ? await databases.inspect({ path }) : null;
  if (report?.problem !== null) throw new AppError('backup-damaged', { values: { name } });
  for (const suffix of ['', '-wal', '-shm']) await rm(`${raw}${suffix}`, { force: true });
}

/** Stored files that have been removed since, or were damaged. */
async function bringBack({ places }: BackupParts, { folder, manifest }: KeptBackup): Promise<void> {
  const listed = (await readBlobList(folder, manifest.blobs.sha256)) ?? [];
  const hashes = listed.map(({ hash }) => hash);
  const from = join(folder, 'blobs');
  await mapInParallel(hashes, 8, (hash) => bringBlob(hash, { from, to: places.blobs }));
  await syncBlobFolders(places.blobs, hashes);
}

async function listBlobs(folder: string): Promise<readonly ListedBlob[]> {
  const blobs: ListedBlob[] = [];
  for (const parent of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(parent)) continue;
    const names = await namesIn(join(folder, parent));
    for (const hash of names) {
      if (!/^[0-9a-f]{64}$/.test(hash)) continue;
      blobs.push({ hash, bytes: (await sizeOf(join(folder, parent, hash))) ?? 0 });
    }
  }
  return blobs;
}
