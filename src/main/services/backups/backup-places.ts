/** Where a data folder's backups are, and what is where within them. */
import { join } from 'node:path';

export interface BackupPlaces {
  readonly database: string;
  readonly blobs: string;
  /** Beside the data folder, so that what destroys the one may spare the other. */
  readonly backups: string;
  readonly dataFolder: string;
  /** What is to take the place of the database, while it is made. */
  readonly staging: string;
  /** Says that the exchange of databases has begun: it is completed, whatever happens. */
  readonly journal: string;
}

export function backupPlaces(dataFolder: string): BackupPlaces {
  return {
    dataFolder,
    database: join(dataFolder, 'nightshift.db'),
    blobs: join(dataFolder, 'blobs'),
    backups: `${dataFolder}-backups`,
    staging: join(dataFolder, 'restoring'),
    journal: join(dataFolder, 'restore.json'),
  };
}

export const DATABASE = 'nightshift.db';
export const MANIFEST = 'manifest.json';

/** The same layout in the data folder and in a backup. */
export function blobPath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash);
}
