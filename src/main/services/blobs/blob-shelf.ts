/** What lies in the blob folder, and how what nobody needs is taken out of it. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ShelvedBlob {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last stored, also as content that was there already; milliseconds since 1970. */
  readonly storedAt: number;
}

const HASH = /^[0-9a-f]{64}$/;

/** Every blob, folder by folder; what is not named as one is left out. */
export async function* listBlobs(folder: string): AsyncGenerator<ShelvedBlob, void, undefined> {
  for (const prefix of (await readdir(folder)).sort()) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    for (const hash of (await readdir(join(folder, prefix))).sort()) {
      const found = HASH.test(hash) ? await statBlob(join(folder, prefix, hash)) : null;
      if (found !== null) yield { hash, ...found };
    }
  }
}

export async function statBlob(path: string): Promise<Omit<ShelvedBlob, 'hash'> | null> {
  const found = await stat(path).catch(() => null);
  return found && { size: found.size, storedAt: found.mtimeMs };
}

/** Removes a file unless it was stored at or after `before`; the bytes it held, null: it stays. */
export async function removeBlob(path: string, before: number): Promise<number | null> {
  const found = await statBlob(path);
  if (found === null || found.storedAt >= before) return null;
  await rm(path, { force: true });
  return found.size;
}
