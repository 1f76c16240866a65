import type { App } from '../app.ts';
import type { Logger } from '../engine/ports.ts';
import type { DrillResult } from '../services/backups/drill.ts';
import type { RestoredBackup } from '../services/backups/restore.ts';

/** What an entry hands to its host: who we are, and how the app is opened. */
export interface Program {
  readonly version: string;
  /** The built window: `out/renderer`. */
  readonly pageFolder: string;
  /** @throws AppError as `createApp` does: `data-in-use`, `data-newer` … */
  openApp(dataFolder: string): Promise<OpenedApp>;
  /** Puts a backup in the place of the database. @throws AppError `data-in-use`, `backup-missing` … */
  restore(dataFolder: string, backup: string): Promise<RestoredBackup>;
  /** Tries every backup out; whoever owns the folder may go on. */
  drill(dataFolder: string): Promise<readonly DrillResult[]>;
}

export interface OpenedApp {
  readonly app: App;
  readonly logger: Logger;
}
