/** Why nothing can be written at present: the disk is full, or another program holds the database. */
export const storageTroubles = ['disk-full', 'database-locked'] as const;
export type StorageTrouble = (typeof storageTroubles)[number];
