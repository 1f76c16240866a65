/** Finds the installed packages whose data files (fonts, language data) tasks read. */
import { createRequire } from 'node:module';
import path from 'node:path';

// Not called `require`, a name that the bundler may declare in the same file.
const fromHere = createRequire(import.meta.url);

/**
 * Absolute path of an installed package's folder.
 *
 * Looked up from this module, which holds from source, in the bundle and in a packed app alike:
 * wherever the workers lie, `node_modules` lies in a folder above them.
 */
export function packageFolder(packageName: string): string {
  return path.dirname(fromHere.resolve(`${packageName}/package.json`));
}
