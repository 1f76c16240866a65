/**
 * What backups need of SQLite: the store does it, off the main thread. What a signal stops rejects
 * with its reason.
 */
export interface DatabaseFacts {
  readonly schemaVersion: number;
  /** Number of the last recorded change. */
  readonly seq: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface BackupDatabases {
  /** Copies a database that may be in use, as of one moment, into one plain synced file. */
  copy(
    paths: { readonly from: string; readonly to: string },
    signal?: AbortSignal,
  ): Promise<DatabaseFacts>;
  /** The bytes of a copy, and every hash in it that may name a stored file. */
  describe(
    copy: OneFile,
    signal?: AbortSignal,
  ): Promise<{
    readonly sha256: string;
    readonly bytes: number;
    readonly blobs: readonly string[];
  }>;
  /** Opens a copy for reading only, and has SQLite check all of it. */
  inspect(
    copy: OneFile,
    signal?: AbortSignal,
  ): Promise<{
    readonly sha256: string;
    readonly facts: DatabaseFacts | null;
    readonly problem: 'unreadable' | 'integrity' | 'foreign-keys' | null;
  }>;
  /** Looks whether a database that nobody has open can be opened at all. */
  peek(database: OneFile): Promise<{
    readonly state: 'absent' | 'empty' | 'sound' | 'damaged';
    readonly schemaVersion: number;
    readonly seq: number;
  }>;
  /** Makes a copy fit to take the place of the database: this version, paused, nothing unsent. */
  prepare(restoration: {
    readonly path: string;
    readonly now: number;
    readonly pausedKind: string;
    readonly afterSeq: number;
    readonly from: string;
  }): Promise<{ readonly seq: number }>;
  /** SHA-256 of each file, in hexadecimal and in order; null where it cannot be read. */
  hash(
    files: { readonly paths: readonly string[] },
    signal?: AbortSignal,
  ): Promise<readonly (string | null)[]>;
}

interface OneFile {
  readonly path: string;
}
