/** Backups of the data folder, as everybody names them. */
export const backupReasons = ['changes', 'asked', 'before-migration', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Why the database was replaced by a backup: the user asked for it, or it was found damaged. */
export const restoreReasons = ['asked', 'damaged'] as const;
export type RestoreReason = (typeof restoreReasons)[number];

/** How many are kept: of today, one of each earlier day, and in all. */
export const keptBackups = { ofToday: 3, inAll: 10 } as const;
