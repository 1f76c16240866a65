/** What every part of backing up and restoring is built from. */
import type { ReachFailpoint } from '../../engine/failpoints.ts';
import type { Logger } from '../../engine/ports.ts';
import type { BackupDatabases } from './backup-databases.ts';
import type { BackupPlaces } from './backup-places.ts';

export interface BackupParts {
  readonly places: BackupPlaces;
  readonly databases: BackupDatabases;
  readonly appVersion: string;
  /** How many migrations this version of the app knows. */
  readonly schemaVersion: number;
  /** The engine's name for every kind. */
  readonly pausedKind: string;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Reads JSON. */
  readonly decode: (text: string) => unknown;
  readonly logger: Logger;
  readonly reach: ReachFailpoint;
}
