/**
 * Before the database is opened: completes what was cut short, puts a backup in the place of a
 * damaged database, and makes one before a new version of the app changes anything.
 */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import type { BackupProblem } from './check-backup.ts';
import { finishExchange } from './exchange.ts';
import { listKept, namesIn } from './kept-backups.ts';
import { createBackupMaker } from './make-backup.ts';
import { prune } from './prune.ts';
import { restoreBackup } from './restore.ts';
import { setAside } from './set-aside.ts';

/**
 * The caller owns the data folder and has not opened the database.
 *
 * @throws AppError `data-damaged` where there is nothing to put in its place, `data-newer`,
 *   `backup-failed` or `disk-full` where an upgrade would go without a backup
 */
export async function makeReady(parts: BackupParts): Promise<void> {
  await finishExchange(parts);
  const { places, databases } = parts;
  const { state, schemaVersion } = await databases.peek({ path: places.database });
  if (schemaVersion > parts.schemaVersion) throw new AppError('data-newer');
  if (state === 'sound') {
    if (schemaVersion > 0 && schemaVersion < parts.schemaVersion) await backUpFirst(parts);
    return;
  }
  const isLost = state !== 'damaged' && (await hasBlobs(places.blobs));
  if (state === 'damaged' || isLost) await restoreNewest(parts, state === 'damaged');
}

/** What stands here is the user's: an upgrade waits until it is safe elsewhere. */
async function backUpFirst(parts: BackupParts): Promise<void> {
  await createBackupMaker(parts).make('before-migration');
  await prune(parts);
}

/** Tries from the newest; one that turns out to be damaged is set aside. */
async function restoreNewest(parts: BackupParts, isDamaged: boolean): Promise<void> {
  for (const backup of await listKept(parts)) {
    if (backup.manifest.database.schemaVersion > parts.schemaVersion) continue;
    const problem = await restoreBackup(parts, backup, 'damaged').then(() => null, problemOf);
    if (problem === null) return;
    await setAside(parts, backup.name, problem);
  }
  if (isDamaged) {
    throw new AppError('data-damaged', { values: { folder: parts.places.dataFolder } });
  }
  parts.logger.warn({ database: DATABASE }, 'the database is gone, and there is no backup of it');
}

/** What is wrong with a backup that was refused; anything else is not the backup's fault. */
function problemOf(error: unknown): BackupProblem {
  if (!(error instanceof AppError) || error.code !== 'backup-damaged') throw error;
  return error.cause as BackupProblem;
}

async function hasBlobs(folder: string): Promise<boolean> {
  return (await namesIn(folder)).some((name) => /^[0-9a-f]{2}$/.test(name));
}
