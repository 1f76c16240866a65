/** What cleaning up needs of the outside world. */

export interface FreedFiles {
  readonly files: number;
  readonly bytes: number;
}

/** Forgets at most `limit` things that are older than a time, in the given write; returns how many. */
type RemoveOld<Tx> = (tx: Tx, before: number, limit: number) => number;

interface StoredBlob {
  readonly hash: string;
  /** When it was last stored, milliseconds since 1970. */
  readonly storedAt: number;
}

export interface KeptDays {
  readonly jobs: number | null;
  readonly logs: number | null;
  readonly audit: number | null;
}

export interface CleanUpServices<Tx> {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For how many days things are kept, as the user has set it; null: for ever. */
  readonly keptDays: () => KeptDays;
  /** Resolves after the commit. */
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly removeOld: {
    readonly jobs: RemoveOld<Tx>;
    /** Those that the user removed. */
    readonly resumes: RemoveOld<Tx>;
    readonly audit: RemoveOld<Tx>;
    readonly events: RemoveOld<Tx>;
    readonly deliveries: RemoveOld<Tx>;
    /** Of the ledger, and answers of models. */
    readonly modelCalls: RemoveOld<Tx>;
  };
  readonly removeOldLogs: (before: number) => Promise<FreedFiles>;
  readonly blobs: {
    list(): AsyncIterable<StoredBlob>;
    /** Bytes freed; null: it was stored at or after `before`, or is gone, and nothing was done. */
    remove(hash: string, before: number): Promise<number | null>;
  };
  /** Which of these blobs nothing in the database refers to. */
  readonly listUnreferenced: (hashes: readonly string[]) => Promise<readonly string[]>;
  /** Hashes of the blobs that a kept backup needs. */
  readonly listBlobsInBackups: () => Promise<ReadonlySet<string>>;
  /** Marks on blobs that nothing referred to when an earlier clean-up looked. */
  readonly orphans: {
    list(): readonly { readonly hash: string; readonly markedAt: number }[];
    mark(tx: Tx, hashes: readonly string[], at: number): void;
    unmark(tx: Tx, hashes: readonly string[]): void;
  };
}
