/** The backups of one data folder: made, listed, checked, restored. */
import type { BackupReason, RestoreReason } from '../../../shared/domain/backup.ts';
import { noFailpoints, type ReachFailpoint } from '../../engine/failpoints.ts';
import type { BackupParts } from './backup-parts.ts';
import { backupPlaces } from './backup-places.ts';
import { type DrillResult, drill } from './drill.ts';
import { listBlobsInBackups, listKept, listReplaced } from './kept-backups.ts';
import { type BackupMaker, createBackupMaker } from './make-backup.ts';
import { makeReady } from './make-ready.ts';
import { prune } from './prune.ts';
import { findBackup, type RestoredBackup, restoreBackup } from './restore.ts';

export interface BackupSummary {
  readonly name: string;
  readonly at: number;
  readonly reason: BackupReason;
  /** Bytes of the database; null for one that was moved aside as it stood. */
  readonly bytes: number | null;
  /** Stored files; null for one that was moved aside. */
  readonly blobs: number | null;
  readonly appVersion: string | null;
}

/** That a backup took the database's place. */
export interface LastRestore {
  readonly at: number;
  readonly reason: RestoreReason;
  /** Name of the backup. */
  readonly from: string;
}

export interface Backups extends Omit<BackupMaker, 'make'> {
  prune(): Promise<number>;
  /** Newest first, with the databases that restores have replaced. */
  list(): Promise<readonly BackupSummary[]>;
  /** Number of the last change that the newest backup has; null where there is none. */
  newest(): Promise<{ readonly at: number; readonly seq: number } | null>;
  lastRestore(): Promise<LastRestore | null>;
  /** Hashes of stored files that a backup or a replaced database may need. */
  listBlobsInBackups(): Promise<ReadonlySet<string>>;
  /** Before the database is opened: see `makeReady`. */
  makeReady(): Promise<void>;
  /** While nobody has the database open. @throws AppError `backup-missing`, `backup-damaged` */
  restore(name: string): Promise<RestoredBackup>;
  drill(): Promise<readonly DrillResult[]>;
}

export interface BackupsOptions extends Omit<BackupParts, 'places' | 'reach'> {
  /** Absolute path. */
  readonly dataFolder: string;
  readonly reach?: ReachFailpoint | undefined;
}

export function createBackups({ dataFolder, reach, ...rest }: BackupsOptions): Backups {
  const parts = { ...rest, places: backupPlaces(dataFolder), reach: reach ?? noFailpoints };
  const { copy, addBlobs, verify } = createBackupMaker(parts);
  return {
    ...{ copy, addBlobs, verify },
    prune: () => prune(parts),
    list: () => listAll(parts),
    async newest() {
      const [newest] = await listKept(parts);
      return newest ? { at: newest.manifest.at, seq: newest.manifest.database.seq } : null;
    },
    async lastRestore() {
      const [last] = await listReplaced(parts);
      return last
        ? { at: last.record.at, reason: last.record.reason, from: last.record.from }
        : null;
    },
    listBlobsInBackups: () => listBlobsInBackups(parts),
    makeReady: () => makeReady(parts),
    restore: async (name) => restoreBackup(parts, await findBackup(parts, name), 'asked'),
    drill: () => drill(parts),
  };
}

async function listAll(parts: BackupParts): Promise<readonly BackupSummary[]> {
  const kept = (await listKept(parts)).map(({ name, manifest }): BackupSummary => {
    const { at, reason, appVersion, database, blobs } = manifest;
    return { name, at, reason, bytes: database.bytes, blobs: blobs.count, appVersion };
  });
  const replaced = (await listReplaced(parts)).map(({ name, record }): BackupSummary => {
    const { at } = record;
    const reason = 'before-restore';
    return { name, at, reason, bytes: null, blobs: null, appVersion: null };
  });
  return [...kept, ...replaced].sort((a, b) => b.at - a.at);
}
