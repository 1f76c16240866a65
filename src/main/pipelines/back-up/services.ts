/** What backing up needs of the outside world. */
export interface BackUpServices {
  readonly backups: {
    /** Copies the database into a folder of its own. */
    copy(reason: 'asked' | 'changes', signal: AbortSignal): Promise<CopiedBackup>;
    /** Adds the stored files that the copy refers to. */
    addBlobs(
      copied: CopiedBackup,
      signal: AbortSignal,
    ): Promise<{ readonly blobs: { readonly count: number } }>;
    /** From here on it is a backup. Throws `backup-failed`; the next call makes it anew. */
    verify(
      name: string,
      signal: AbortSignal,
    ): Promise<{ readonly database: { readonly bytes: number } }>;
    /** Removes what need not be kept; resolves to how many. */
    prune(): Promise<number>;
  };
}

interface CopiedBackup {
  readonly name: string;
  readonly facts: {
    readonly schemaVersion: number;
    readonly seq: number;
    readonly counts: Readonly<Record<string, number>>;
  };
}
