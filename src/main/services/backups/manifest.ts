/** What a backup says about itself. It is written last: without it, there is no backup. */
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupReasons, restoreReasons } from '../../../shared/domain/backup.ts';
import { syncFolder } from '../blobs/sync-folder.ts';
import { MANIFEST } from './backup-places.ts';
import { nullIfMissing } from './null-if-missing.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  format: z.literal(1),
  appVersion: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  reason: z.enum(backupReasons),
  database: z.object({
    bytes: z.number(),
    sha256: hash,
    schemaVersion: z.number(),
    /** Number of the last recorded change. */
    seq: z.number(),
    /** Rows of each table, as counted in what was copied. */
    counts: z.record(z.string(), z.number()),
  }),
  /** Stored files that belong to it; the hash is of their list. */
  blobs: z.object({ count: z.number(), sha256: hash }),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** What was replaced by a restore says that. Beside it stands which stored files it may need. */
export const replacedSchema = z.object({
  format: z.literal(1),
  at: z.number(),
  reason: z.enum(restoreReasons),
  /** What was put in its place. */
  from: z.string(),
});
export type Replaced = Readonly<z.infer<typeof replacedSchema>>;

/** Whole or not at all, and on disk. */
export async function writeWhole(path: string, value: object): Promise<void> {
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(value, null, 1));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(join(path, '..'));
}

/** Null where there is none, or none that can be understood; throws where it cannot be read. */
export async function readWhole<T>(
  path: string,
  schema: z.ZodType<T>,
  decode: (text: string) => unknown,
): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(nullIfMissing);
  if (text === null) return null;
  try {
    return schema.safeParse(decode(text)).data ?? null;
  } catch {
    return null;
  }
}

export const manifestIn = (folder: string): string => join(folder, MANIFEST);
/** Everything is there but the check. */
export const draftIn = (folder: string): string => join(folder, 'draft.json');
