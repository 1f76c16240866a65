/** Restores every backup into a folder of its own, and looks whether it would do. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { BackupParts } from './backup-parts.ts';
import { DATABASE } from './backup-places.ts';
import { type BackupProblem, checkBackup } from './check-backup.ts';
import { type KeptBackup, listKept } from './kept-backups.ts';

export interface DrillResult {
  readonly name: string;
  readonly at: number;
  /** Null: it could be restored. */
  readonly problem: BackupProblem | 'cannot-be-opened' | null;
  /** Of the database. */
  readonly bytes: number;
  readonly rows: number;
  /** Stored files, each read and hashed. */
  readonly blobs: number;
}

/** Newest first; the data folder and the backups are only read. */
export async function drill(parts: BackupParts): Promise<readonly DrillResult[]> {
  const results: DrillResult[] = [];
  for (const backup of await listKept(parts)) {
    const { name, manifest } = backup;
    const { bytes, counts } = manifest.database;
    results.push({
      ...{ name, at: manifest.at, bytes, blobs: manifest.blobs.count },
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
      problem: await tryOut(parts, backup),
    });
  }
  return results;
}

async function tryOut(
  { databases, pausedKind, now }: BackupParts,
  { name, folder, manifest }: KeptBackup,
): Promise<DrillResult['problem']> {
  const problem = await checkBackup(databases, folder, { manifest, isDeep: true });
  if (problem !== null) return problem;
  const scratch = await mkdtemp(join(tmpdir(), 'nightshift-drill-'));
  try {
    const path = join(scratch, DATABASE);
    await copyFile(join(folder, DATABASE), path);
    await databases.prepare({ path, pausedKind, now: now(), afterSeq: 0, from: name });
    return (await databases.inspect({ path })).problem;
  } catch (error) {
    if (error instanceof AppError && error.code === 'disk-full') throw error;
    return 'cannot-be-opened';
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
