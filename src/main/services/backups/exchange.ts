/**
 * The exchange of databases at the end of a restore. A journal says that it has begun; from then on
 * every step may be repeated, and the next start goes on wherever this one was cut short.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../blobs/sync-folder.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { blobListIn, type ListedBlob, writeBlobList } from './blob-list.ts';
import { sizeOf } from './bring-blob.ts';
import { replacedPrefix } from './kept-backups.ts';
import { manifestIn, readWhole, replacedSchema, writeWhole } from './manifest.ts';
import { nullIfMissing } from './null-if-missing.ts';

const journalSchema = z.object({
  /** Folder in the data folder into which the present database goes. */
  folder: z.string().regex(/^replaced-[\w.-]+$/),
  record: replacedSchema,
});
type Journal = z.infer<typeof journalSchema>;

type Parts = Pick<BackupParts, 'places' | 'decode' | 'reach'>;

/**
 * @param record what is kept with the replaced database
 * @param blobs that it may need
 */
export async function exchange(
  parts: Parts,
  record: Journal['record'],
  blobs: readonly ListedBlob[],
): Promise<void> {
  const time = new Date(record.at).toISOString().replace(/[:.]/g, '-');
  const journal = { folder: `${replacedPrefix}${time}`, record };
  await writeBlobList(parts.places.staging, blobs);
  await syncFolder(parts.places.staging);
  parts.reach('restore:before-journal');
  await writeWhole(parts.places.journal, journal);
  parts.reach('restore:after-journal');
  await complete(parts, journal);
}

/**
 * At every start, before anything is opened: completes an exchange that has begun, and forgets a
 * restore that never came so far.
 */
export async function finishExchange(parts: Parts): Promise<void> {
  const { places, decode } = parts;
  const journal = await readWhole(places.journal, journalSchema, decode);
  if (journal !== null) await complete(parts, journal);
  else await rm(places.staging, { recursive: true, force: true });
}

async function complete({ places, reach }: Parts, { folder, record }: Journal): Promise<void> {
  const aside = join(places.dataFolder, folder);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const staged = join(places.staging, DATABASE);
  await writeWhole(manifestIn(aside), record);
  await moveIfThere(blobListIn(places.staging), blobListIn(aside));
  // As long as the new one is not in its place, whatever stands there is the old one.
  if ((await sizeOf(staged)) !== null) {
    for (const suffix of ['', '-wal', '-shm']) {
      reach(`restore:before-move${suffix}`);
      await moveIfThere(`${places.database}${suffix}`, join(aside, `${DATABASE}${suffix}`));
    }
    await syncFolder(aside);
    await syncFolder(places.dataFolder);
    reach('restore:before-place');
    await rename(staged, places.database);
    reach('restore:after-place');
  }
  await syncFolder(places.dataFolder);
  await rm(places.staging, { recursive: true, force: true });
  await rm(places.journal, { force: true });
  await syncFolder(places.dataFolder);
  reach('restore:done');
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch(nullIfMissing);
}
