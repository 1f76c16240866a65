/** The backups that exist, and the databases that restores have replaced. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBackupName, toBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { readListedHashes } from './blob-list.ts';
import {
  type Manifest,
  manifestIn,
  manifestSchema,
  type Replaced,
  readWhole,
  replacedSchema,
} from './manifest.ts';
import { nullIfMissing } from './null-if-missing.ts';

export interface KeptBackup {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A database that a restore moved aside; it is itself something to go back to. */
export interface ReplacedDatabase {
  /** As a backup is called: the time of the restore, and `before-restore`. */
  readonly name: string;
  readonly folder: string;
  readonly record: Replaced;
}

type Reader = Pick<BackupParts, 'places' | 'decode'>;

export const replacedPrefix = 'replaced-';

/** Valid ones, newest first: what has its manifest passed its check. */
export async function listKept({ places, decode }: Reader): Promise<readonly KeptBackup[]> {
  const found: KeptBackup[] = [];
  for (const name of await namesIn(places.backups)) {
    if (parseBackupName(name) === null) continue;
    const folder = join(places.backups, name);
    const manifest = await readWhole(manifestIn(folder), manifestSchema, decode);
    if (manifest !== null) found.push({ name, folder, manifest });
  }
  return found.sort((a, b) => b.manifest.at - a.manifest.at || (a.name < b.name ? 1 : -1));
}

/** Newest first. */
export async function listReplaced({
  places,
  decode,
}: Reader): Promise<readonly ReplacedDatabase[]> {
  const found: ReplacedDatabase[] = [];
  for (const entry of await namesIn(places.dataFolder)) {
    if (!entry.startsWith(replacedPrefix)) continue;
    const folder = join(places.dataFolder, entry);
    const record = await readWhole(manifestIn(folder), replacedSchema, decode);
    if (record === null) continue;
    found.push({ name: toBackupName(record.at, 'before-restore'), folder, record });
  }
  return found.sort((a, b) => b.record.at - a.record.at);
}

/** Hashes of stored files that something kept needs: never to be removed from the data folder. */
export async function listBlobsInBackups({
  places,
}: Pick<BackupParts, 'places'>): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  // Unfinished ones and those of another version, too.
  for (const folder of [places.backups, places.dataFolder]) {
    for (const name of await namesIn(folder)) {
      for (const hash of await readListedHashes(join(folder, name))) hashes.add(hash);
    }
  }
  return hashes;
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(nullIfMissing)) ?? [];
}
