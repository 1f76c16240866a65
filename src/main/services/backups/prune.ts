/** Removes the backups that need not be kept, and what interrupted ones have left. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../blobs/sync-folder.ts';
import { parseBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { sizeOf } from './bring-blob.ts';
import { listKept, namesIn } from './kept-backups.ts';
import { manifestIn } from './manifest.ts';
import { removeOldFailed } from './set-aside.ts';
import { toKeep } from './to-keep.ts';

/** Resolves to how many good ones were removed. Nobody may be making a backup meanwhile. */
export async function prune(
  parts: Pick<BackupParts, 'places' | 'decode' | 'now' | 'reach'>,
): Promise<number> {
  const { backups } = parts.places;
  const kept = await listKept(parts);
  const wanted = toKeep(
    kept.map(({ name, manifest }) => ({ name, at: manifest.at })),
    parts.now(),
  );
  let removed = 0;
  for (const { name, folder } of kept) {
    if (wanted.has(name)) continue;
    // First the manifest: what is half removed is no backup.
    await rm(manifestIn(folder), { force: true });
    parts.reach('backup:before-remove');
    await syncFolder(folder);
    await rm(folder, { recursive: true, force: true });
    removed += 1;
  }
  for (const name of await namesIn(backups)) {
    if (parseBackupName(name) === null) continue;
    // One whose manifest we cannot read may be of a later version of the app: that stays.
    const isUnfinished = (await sizeOf(manifestIn(join(backups, name)))) === null;
    if (isUnfinished) await rm(join(backups, name), { recursive: true, force: true });
  }
  await removeOldFailed(backups);
  return removed;
}
