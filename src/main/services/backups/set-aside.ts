/** Takes a backup that failed its check out of the way, for whoever wants to look at it. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../blobs/sync-folder.ts';
import type { BackupParts } from './backup-parts.ts';
import type { BackupProblem } from './check-backup.ts';
import { namesIn } from './kept-backups.ts';
import { manifestIn, writeWhole } from './manifest.ts';

export const failedPrefix = 'failed-';
/** They are as large as good ones, and of less use. */
const MAX_FAILED = 2;

/** Renamed with its reason, never counted again. */
export async function setAside(
  { places, logger, now }: Pick<BackupParts, 'places' | 'logger' | 'now'>,
  name: string,
  problem: BackupProblem,
): Promise<void> {
  logger.error({ problem, backup: name }, 'a backup did not pass its check');
  const folder = join(places.backups, name);
  await rm(manifestIn(folder), { force: true });
  await writeWhole(join(folder, 'problem.json'), { problem, at: now() });
  const aside = join(places.backups, `${failedPrefix}${name}`);
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside);
  await syncFolder(places.backups);
}

export async function removeOldFailed(backups: string): Promise<void> {
  // Named by time, so that their order is their age.
  const failed = (await namesIn(backups)).filter((name) => name.startsWith(failedPrefix)).sort();
  for (const name of failed.slice(0, -MAX_FAILED)) {
    await rm(join(backups, name), { recursive: true, force: true });
  }
}
