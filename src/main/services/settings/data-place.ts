/** Where the data is, how large it is, and showing it in the system's file manager. */
export interface DataSizes {
  /** Bytes on the disk. */
  readonly database: number;
  readonly files: number;
  readonly backups: number;
  readonly logs: number;
  readonly other: number;
}

export interface DataPlaceView {
  readonly folder: string;
  readonly backupFolder: string;
  readonly sizes: DataSizes;
  readonly canOpenFolder: boolean;
}

export interface DataPlace {
  look(): Promise<DataPlaceView>;
  /** False where no host can, or where the system did not. */
  open(): Promise<boolean>;
  /** Called by a host that can show a folder; resolves to whether it did. */
  attachOpener(open: (folder: string) => Promise<boolean>): void;
}

interface DataPlaceParts {
  readonly folder: string;
  readonly backupFolder: string;
  /** Counted beside the main thread. */
  readonly measure: (folders: {
    readonly folder: string;
    readonly backups: string;
  }) => Promise<DataSizes>;
}

export function createDataPlace({ folder, backupFolder, measure }: DataPlaceParts): DataPlace {
  let opener: ((path: string) => Promise<boolean>) | null = null;
  return {
    async look() {
      const sizes = await measure({ folder, backups: backupFolder });
      return { folder, backupFolder, sizes, canOpenFolder: opener !== null };
    },
    open: async () => opener?.(folder) ?? false,
    attachOpener(open) {
      opener = open;
    },
  };
}
