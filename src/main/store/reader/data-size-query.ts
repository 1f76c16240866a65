/** How much of the disk the data takes; every file is looked at, so this is not for the main thread. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryInput, QueryOutput } from './query-list.ts';

type Sizes = QueryOutput<'data-sizes'>;

export function createDataSizeQuery() {
  return ({ folder, backups }: QueryInput<'data-sizes'>): Sizes => {
    const sizes = { database: 0, files: 0, logs: 0, other: 0 };
    for (const entry of entriesOf(folder)) sizes[partOf(entry.name)] += sizeOf(folder, entry);
    return { ...sizes, backups: folderSize(backups) };
  };
}

function partOf(name: string): Exclude<keyof Sizes, 'backups'> {
  if (name.startsWith('nightshift.db')) return 'database';
  if (name === 'blobs') return 'files';
  return name === 'logs' ? 'logs' : 'other';
}

function folderSize(folder: string): number {
  return entriesOf(folder).reduce((sum, entry) => sum + sizeOf(folder, entry), 0);
}

/** Links are not followed: what they lead to is not ours. */
function sizeOf(folder: string, entry: Dirent): number {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return folderSize(path);
  if (!entry.isFile()) return 0;
  try {
    return lstatSync(path).size;
  } catch {
    // Gone meanwhile.
    return 0;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
