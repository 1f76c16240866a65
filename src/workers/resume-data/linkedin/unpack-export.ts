/** Takes the tables out of the export that are wanted, and leaves the rest of it packed. */
import { crc32 } from 'node:zlib';
import { AppError } from '../../../shared/domain/app-error.ts';
import { maxTotalBytes, type UnpackBudget, unpackEntry } from '../../zip/unpack-entry.ts';
import { readZipDirectory } from '../../zip/zip-directory.ts';
import { baseName, wantedFiles } from './export-tables.ts';

/** All tables together; a life's work has less. */
const maxTableBytes = 10 * 1024 * 1024;

/**
 * The text of each table by its file's name.
 *
 * @throws AppError `file-unreadable`, `file-unsafe`, `file-too-large`
 */
export function unpackExport(bytes: Uint8Array): ReadonlyMap<string, string> {
  const budget: UnpackBudget = { bytesLeft: Math.min(maxTableBytes, maxTotalBytes) };
  const tables = new Map<string, string>();
  for (const entry of readZipDirectory(bytes)) {
    const name = baseName(entry.name);
    // Of two of a name the first is believed, as a reader of the folder would.
    if (!wantedFiles.has(name) || tables.has(name)) continue;
    const data = unpackEntry(entry, budget, true);
    if (crc32(data) !== entry.checksum) throw new AppError('file-unreadable');
    tables.set(name, new TextDecoder().decode(data));
  }
  return tables;
}
