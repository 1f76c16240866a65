/**
 * Makes a backup in steps that may each be repeated: copy the database, bring the stored files it
 * refers to, check it and give it its manifest, remove what need not be kept. Each makes up for
 * what the ones before should have left.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { BackupReason } from '../../../shared/domain/backup.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import { syncFolder } from '../blobs/sync-folder.ts';
import { toFileError } from '../blobs/to-file-error.ts';
import type { DatabaseFacts } from './backup-databases.ts';
import { parseBackupName, toBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { bringBlob, sizeOf, syncBlobFolders } from './bring-blob.ts';
import { checkBackup } from './check-backup.ts';
import {
  draftIn,
  type Manifest,
  manifestIn,
  manifestSchema,
  readWhole,
  writeWhole,
} from './manifest.ts';
import { setAside } from './set-aside.ts';

const BLOBS_AT_ONCE = 8;

/** A backup under way: its name, and what the source said when it was copied. */
export interface CopiedBackup {
  readonly name: string;
  readonly facts: DatabaseFacts;
}

export type BackupMaker = ReturnType<typeof createBackupMaker>;

export function createBackupMaker(parts: BackupParts) {
  const { places, databases, decode, reach } = parts;
  const folderOf = (name: string) => join(places.backups, name);
  const readDraft = (name: string) => readWhole(draftIn(folderOf(name)), manifestSchema, decode);
  const readManifest = (name: string) =>
    readWhole(manifestIn(folderOf(name)), manifestSchema, decode);

  async function copyInto(name: string): Promise<CopiedBackup> {
    const folder = folderOf(name);
    // What an interrupted try left is not to be trusted.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(places.backups);
    reach('backup:before-copy');
    const to = join(folder, DATABASE);
    const facts = await databases.copy({ from: places.database, to });
    reach('backup:after-copy');
    return { name, facts };
  }

  /** Writes all but the check: where that fails, nobody takes it for a backup. */
  async function addBlobs({ name, facts }: CopiedBackup): Promise<Manifest> {
    const folder = folderOf(name);
    const {
      sha256,
      bytes,
      blobs: named,
    } = await databases.describe({
      path: join(folder, DATABASE),
    });
    const to = join(folder, 'blobs');
    await mkdir(to, { recursive: true, mode: 0o700 });
    // Not every hash is a stored file's: what is not there is no file that could be lost.
    const found = await mapInParallel(named, BLOBS_AT_ONCE, async (hash) => ({
      ...{ hash, bytes: await bringBlob(hash, { from: places.blobs, to }) },
    }));
    const blobs = found.flatMap(({ hash, bytes: size }) =>
      size === null ? [] : [{ hash, bytes: size }],
    );
    await syncBlobFolders(
      to,
      blobs.map(({ hash }) => hash),
    );
    const parsed = parseBackupName(name);
    invariant(parsed !== null, 'a backup is called after its time and reason');
    const { appVersion } = parts;
    const database = { ...facts, sha256, bytes };
    const manifest: Manifest = { format: 1, appVersion, ...parsed, database, blobs };
    await writeWhole(draftIn(folder), manifest);
    return manifest;
  }

  async function accept(name: string): Promise<void> {
    reach('backup:before-manifest');
    await rename(draftIn(folderOf(name)), manifestIn(folderOf(name)));
    await syncFolder(folderOf(name));
    reach('backup:after-manifest');
  }

  /** @throws AppError `backup-failed` after setting it aside; the next call makes it anew */
  async function verify(name: string): Promise<Manifest> {
    const done = await readManifest(name);
    if (done !== null) return done;
    const draft = await readDraft(name);
    const manifest = draft === null ? await addBlobs(await copyInto(name)) : draft;
    const problem = await checkBackup(databases, folderOf(name), { manifest, isDeep: false });
    if (problem !== null) {
      await setAside(parts, name, problem);
      throw new AppError('backup-failed');
    }
    await accept(name);
    return manifest;
  }

  /** @returns the manifest, which stands already where an earlier try came that far */
  async function addOnce(copied: CopiedBackup): Promise<Manifest> {
    const { name } = copied;
    const done = await readManifest(name);
    if (done !== null) return done;
    const isThere = (await sizeOf(join(folderOf(name), DATABASE))) !== null;
    return addBlobs(isThere ? copied : await copyInto(name));
  }

  return {
    copy: (reason: BackupReason) => named(() => copyInto(toBackupName(parts.now(), reason))),
    addBlobs: (copied: CopiedBackup) => named(() => addOnce(copied)),
    verify: (name: string) => named(() => verify(name)),
    /** All of it at once, for where there is no job yet. */
    make: (reason: BackupReason) =>
      named(async () => {
        const copied = await copyInto(toBackupName(parts.now(), reason));
        await addBlobs(copied);
        return verify(copied.name);
      }),
  };
}

/** A full disk is called that; whatever else keeps a backup from being made is one failure. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = toFileError(thrown);
    if (error instanceof AppError && ['disk-full', 'backup-failed'].includes(error.code)) {
      throw error;
    }
    throw new AppError('backup-failed', { cause: error });
  }
}
