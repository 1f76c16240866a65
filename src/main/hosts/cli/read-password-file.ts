/** Reads the file that `--password-file` names: its first line. An argument would be seen by all. */
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/domain/app-error.ts';

/** @throws AppError `file-missing`, `file-empty` */
export async function readPasswordFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  if (first === '') throw new AppError('file-empty');
  return first;
}
