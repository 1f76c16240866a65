/** Reads a stored file into memory: parsers get a buffer and nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/domain/app-error.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';

export interface FileVersion {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/**
 * The size and age of a file, to tell whether it is still the same.
 *
 * @throws AppError `file-missing`, `file-empty` or `file-too-large`.
 */
export async function readFileVersion(file: string): Promise<FileVersion> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  if (!found.isFile()) throw new AppError('file-missing');
  if (found.size === 0) throw new AppError('file-empty');
  // Guards the memory of the process, which the limits of threads do not cover.
  if (found.size > maxFileBytes) {
    throw new AppError('file-too-large', { values: { limit: '100 MB' } });
  }
  return { bytes: found.size, modifiedMs: found.mtimeMs };
}

/** The file's bytes in a buffer of their own, which pdf.js may take over. */
export async function readFileBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await readFile(file).catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  return new Uint8Array(buffer);
}
