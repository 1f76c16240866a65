/** Joins what opens a data folder: its lock, its backups, and a database that is fit to be opened. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../shared/domain/app-error.ts';
import type { ReachFailpoint } from './engine/failpoints.ts';
import { ALL_KINDS } from './engine/gate.ts';
import type { Logger } from './engine/ports.ts';
import { type Backups, createBackups } from './services/backups/backups.ts';
import type { RestoredBackup } from './services/backups/restore.ts';
import { unpackedFile } from './services/task-pool/unpacked-file.ts';
import { createDatabaseThread } from './store/backup/database-thread.ts';
import { decodeJson } from './store/codec.ts';
import { schemaVersion } from './store/migrate.ts';
import { openDatabase } from './store/open-database.ts';
import { acquireOwnerLock, type OwnerLock } from './store/owner-lock.ts';

export interface DataOptions {
  /** Absolute path; made when missing. */
  readonly dataFolder: string;
  readonly logger: Logger;
  /** Of the app, for what it writes into backups. */
  readonly version?: string | undefined;
  /** The module of the backups' thread; from source by default. */
  readonly backupEntry?: URL | undefined;
  /** For crash tests. */
  readonly reach?: ReachFailpoint | undefined;
}

/** The backups alone: they may be looked at while somebody else owns the folder. */
export function openBackups({ backupEntry, version = 'unknown', ...rest }: DataOptions): Backups {
  const entry = backupEntry ?? new URL('./store/backup/backup-entry.ts', import.meta.url);
  return createBackups({
    ...rest,
    ...{ appVersion: version, schemaVersion, pausedKind: ALL_KINDS },
    ...{ now: () => Date.now(), decode: decodeJson },
    databases: createDatabaseThread(unpackedFile(entry)),
  });
}

/** @throws AppError `data-in-use` when another process owns the data folder */
async function ownFolder(dataFolder: string): Promise<OwnerLock> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const lock = acquireOwnerLock(dataFolder);
  if (lock === null) throw new AppError('data-in-use');
  return lock;
}

/** @throws AppError `data-in-use`, `data-newer`, `data-damaged`, `backup-failed`, `disk-full` */
export async function openData(options: DataOptions) {
  const { dataFolder, reach } = options;
  const lock = await ownFolder(dataFolder);
  try {
    const backups = openBackups(options);
    await backups.makeReady();
    return { lock, backups, db: openDatabase(join(dataFolder, 'nightshift.db'), reach) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @throws AppError `data-in-use`, `backup-missing`, `backup-damaged`, `data-newer`, `disk-full` */
export async function restoreData(options: DataOptions, backup: string): Promise<RestoredBackup> {
  const lock = await ownFolder(options.dataFolder);
  try {
    return await openBackups(options).restore(backup);
  } finally {
    lock.release();
  }
}
