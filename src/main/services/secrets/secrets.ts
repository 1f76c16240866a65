/**
 * Keys and passwords of services that the user sets up. They are kept as ciphertext in files of
 * their own: never in the database, and so in no backup.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';

/** What a secret is called: `mail-password`. It becomes the name of a file. */
const nameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

export interface Secrets {
  /** Null: there is none. @throws AppError `secret-unreadable`, `secrets-unsafe` */
  get(name: string): Promise<string | null>;
  /** Resolves once it is kept. @throws AppError `secrets-unsafe` where nothing safe is at hand */
  set(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Whether `set` can keep anything here at present. */
  canKeep(): boolean;
}

/** The port to the system's own encryption. Both throw `secrets-unsafe` where there is none. */
export interface SecretCipher {
  isAvailable(): boolean;
  encrypt(text: string): Uint8Array;
  /** Throws anything for what it has not encrypted itself. */
  decrypt(bytes: Uint8Array): string;
}

/**
 * @param folder absolute path, made where it is needed
 * @param others asked for what is not kept here
 */
export function createSealedSecrets(
  cipher: SecretCipher,
  folder: string,
  others?: Pick<Secrets, 'get'>,
): Secrets {
  const fileOf = (name: string): string => join(folder, nameSchema.parse(name));

  return {
    async get(name) {
      const sealed = await readFile(fileOf(name)).catch(() => null);
      if (sealed === null) return others?.get(name) ?? null;
      try {
        return cipher.decrypt(sealed);
      } catch (cause) {
        if (cause instanceof AppError) throw cause;
        throw new AppError('secret-unreadable', { cause });
      }
    },
    async set(name, secret) {
      const file = fileOf(name);
      const sealed = cipher.encrypt(secret);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, sealed, { mode: 0o600, flush: true });
      await rename(`${file}.new`, file);
    },
    remove: (name) => rm(fileOf(name), { force: true }),
    canKeep: cipher.isAvailable,
  };
}
