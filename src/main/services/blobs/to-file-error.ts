import { AppError } from '../../../shared/domain/app-error.ts';

const codes: Readonly<Record<string, 'disk-full' | 'file-missing'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'file-missing',
  EACCES: 'file-missing',
  EISDIR: 'file-missing',
  EPERM: 'file-missing',
};

/** What a failed file operation means to a user; anything unexpected stays what it is. */
export function toFileError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known = codes[code];
  return known === undefined ? error : new AppError(known, { cause: error });
}
