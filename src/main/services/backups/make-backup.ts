/**
 * Makes a backup in steps that may each be repeated: copy the database, bring the stored files it
 * refers to, check it and give it its manifest. Each makes up for what the ones before should have
 * left.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { BackupReason } from '../../../shared/domain/backup.ts';
import { syncFolder } from '../blobs/sync-folder.ts';
import { toFileError } from '../blobs/to-file-error.ts';
import { addBlobs, type CopiedBackup } from './add-blobs.ts';
import { toBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { sizeOf } from './bring-blob.ts';
import { checkBackup } from './check-backup.ts';
import { draftIn, type Manifest, manifestIn, manifestSchema, readWhole } from './manifest.ts';
import { setAside } from './set-aside.ts';

/** Each stops, and rejects with its reason, when the signal is aborted. */
export interface BackupMaker {
  copy(reason: BackupReason, signal?: AbortSignal): Promise<CopiedBackup>;
  addBlobs(copied: CopiedBackup, signal?: AbortSignal): Promise<Manifest>;
  /** @throws AppError `backup-failed` after setting it aside; the next call makes it anew */
  verify(name: string, signal?: AbortSignal): Promise<Manifest>;
  /** All of it at once, for where there is no job yet. */
  make(reason: BackupReason): Promise<Manifest>;
}

export function createBackupMaker(parts: BackupParts): BackupMaker {
  const { places, databases, decode, reach } = parts;
  const folderOf = (name: string) => join(places.backups, name);
  const read = (path: string) => readWhole(path, manifestSchema, decode);

  async function copyInto(name: string, signal?: AbortSignal): Promise<CopiedBackup> {
    const folder = folderOf(name);
    // What an interrupted try left is not to be trusted.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(places.backups);
    reach('backup:before-copy');
    const to = join(folder, DATABASE);
    const facts = await databases.copy({ from: places.database, to }, signal);
    reach('backup:after-copy');
    return { name, facts };
  }

  async function addOnce(copied: CopiedBackup, signal?: AbortSignal): Promise<Manifest> {
    const { name } = copied;
    const done = await read(manifestIn(folderOf(name)));
    if (done !== null) return done;
    const isThere = (await sizeOf(join(folderOf(name), DATABASE))) !== null;
    return addBlobs(parts, isThere ? copied : await copyInto(name, signal), signal);
  }

  async function accept(name: string): Promise<void> {
    reach('backup:before-manifest');
    await rename(draftIn(folderOf(name)), manifestIn(folderOf(name)));
    await syncFolder(folderOf(name));
    reach('backup:after-manifest');
  }

  async function verify(name: string, signal?: AbortSignal): Promise<Manifest> {
    const folder = folderOf(name);
    const done = await read(manifestIn(folder));
    if (done !== null) return done;
    const draft = await read(draftIn(folder));
    const manifest = draft ?? (await addBlobs(parts, await copyInto(name, signal), signal));
    const problem = await checkBackup(databases, folder, { manifest, isDeep: false, signal });
    if (problem !== null) {
      await setAside(parts, name, problem);
      throw new AppError('backup-failed');
    }
    await accept(name);
    return manifest;
  }

  const newName = (reason: BackupReason) => toBackupName(parts.now(), reason);
  return {
    copy: (reason, signal) => named(() => copyInto(newName(reason), signal), signal),
    addBlobs: (copied, signal) => named(() => addOnce(copied, signal), signal),
    verify: (name, signal) => named(() => verify(name, signal), signal),
    make: (reason) =>
      named(async () => {
        const copied = await copyInto(newName(reason));
        await addBlobs(parts, copied);
        return verify(copied.name);
      }),
  };
}

/** A full disk is called that; whatever else keeps a backup from being made is one failure. */
async function named<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    signal?.throwIfAborted();
    const error = toFileError(thrown);
    if (error instanceof AppError && ['disk-full', 'backup-failed'].includes(error.code)) {
      throw error;
    }
    throw new AppError('backup-failed', { cause: error });
  }
}
