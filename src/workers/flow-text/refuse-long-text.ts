/** Guards the memory of readers that hold a whole text several times over. */
import { AppError } from '../../shared/domain/app-error.ts';

/** A thick book of plain text has 2 MB; pages saved with their pictures inside have more. */
const maxTextBytes = 16 * 1024 * 1024;

/** @throws AppError `file-too-large`. */
export function refuseLongText(bytes: Uint8Array): void {
  if (bytes.length <= maxTextBytes) return;
  throw new AppError('file-too-large', { values: { limit: '16 MB' } });
}
