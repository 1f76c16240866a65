import { oc } from '@orpc/contract';
import { z } from 'zod';
import { backupReasons, restoreReasons } from '../domain/backup.ts';
import { commonErrors } from './errors.ts';
import { jobViewSchema } from './jobs.ts';

/** A backup that passed its check, or a database that a restore moved aside. */
const backupViewSchema = z.object({
  /** By which the command line restores it. */
  name: z.string(),
  at: z.number(),
  /** `before-restore`: what stood there when another backup was restored. */
  reason: z.enum(backupReasons),
  /** Of the database; null for one that was moved aside as it stood. */
  bytes: z.number().int().nullable(),
  /** Stored files that belong to it; null for one that was moved aside. */
  blobs: z.number().int().nullable(),
  /** The version of the app that made it. */
  appVersion: z.string().nullable(),
});

export type BackupView = z.infer<typeof backupViewSchema>;

/** Restoring is not offered to windows: the database must be closed. The command line does it. */
export const backupsContract = {
  /** Newest first. */
  list: oc.output(z.object({ backups: z.array(backupViewSchema) })),
  /** Queues one; where one is queued or being made already, it is that one. */
  make: oc.errors(commonErrors).output(jobViewSchema),
  status: oc.output(
    z.object({
      lastBackupAt: z.number().nullable(),
      /** The last time that a backup took the database's place; all work is paused after it. */
      lastRestore: z
        .object({ at: z.number(), reason: z.enum(restoreReasons), from: z.string() })
        .nullable(),
    }),
  ),
};
