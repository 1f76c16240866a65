/** Takes away log files that are older than they are of use. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { logName } from './log-name.ts';

/**
 * Removes logs whose last line was written before a time. Their names tell when they were begun: a
 * program that runs for weeks still writes into an old one.
 */
export async function removeOldLogs(
  dataFolder: string,
  before: number,
): Promise<{ files: number; bytes: number }> {
  const folder = join(dataFolder, 'logs');
  const names = await readdir(folder).catch(() => []);
  let files = 0;
  let bytes = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = logName.test(name) ? await stat(path).catch(() => null) : null;
    if (found === null || found.mtimeMs >= before) continue;
    await rm(path, { force: true });
    files += 1;
    bytes += found.size;
  }
  return { files, bytes };
}
