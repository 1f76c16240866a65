/** The files in a folder that the user chose, and in the folders in it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** More than this was chosen by mistake: a whole disk, a home folder. */
export const maxListed = 10_000;

/**
 * Absolute paths of regular files, in the order of their names. Links are not followed, and what is
 * hidden (also the leavings of other programs) is left out, as are folders that cannot be read.
 */
export async function listFolder(folder: string, limit = maxListed): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    const visible = entries.filter(({ name }) => !name.startsWith('.'));
    for (const entry of visible.toSorted((a, b) => a.name.localeCompare(b.name))) {
      const path = join(next, entry.name);
      if (entry.isFile()) found.push(path);
      if (entry.isDirectory()) folders.push(path);
      if (found.length === limit) return found;
    }
  }
  return found;
}
