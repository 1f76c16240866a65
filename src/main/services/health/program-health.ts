/** How the program itself is: its files, the disk under them, its memory and its main thread. */
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopDelays, LoopWatch } from './loop-watch.ts';

export interface ProgramHealth {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly startedAt: number;
  /** Bytes of the database, and of its log of writes that are not in it yet. */
  readonly database: { readonly bytes: number; readonly logBytes: number };
  /** Of the disk that the data folder is on; null where the system does not tell. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  /** Resident memory of this process, worker threads included. */
  readonly memoryBytes: number;
  /** Null until it has been measured for a moment. */
  readonly mainThread: LoopDelays | null;
}

export interface ProgramHealthParts {
  readonly dataFolder: string;
  readonly now: () => number;
  readonly loopWatch: Pick<LoopWatch, 'look'>;
}

/** Looks only when asked. */
export function createProgramHealth(parts: ProgramHealthParts): () => Promise<ProgramHealth> {
  const { dataFolder, now, loopWatch } = parts;
  const startedAt = now();
  const database = join(dataFolder, 'nightshift.db');
  return async () => ({
    ...{ at: now(), startedAt },
    database: { bytes: await sizeOf(database), logBytes: await sizeOf(`${database}-wal`) },
    disk: await roomIn(dataFolder),
    memoryBytes: process.memoryUsage.rss(),
    mainThread: loopWatch.look(),
  });
}

/** A file that is not there (yet, or any more) takes no room. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function roomIn(folder: string): Promise<ProgramHealth['disk']> {
  return statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({ freeBytes: bavail * bsize, totalBytes: blocks * bsize }),
    () => null,
  );
}
