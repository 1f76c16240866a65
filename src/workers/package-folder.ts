/** Finds the installed packages whose data files (fonts, language data) tasks read. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { workerData } from 'node:worker_threads';

/**
 * Absolute path of an installed package's folder.
 *
 * Packages are looked up from this module, which holds from source, in the bundle and in a packed
 * app alike; a host with another layout gives `workerData.packagesFrom`, a file beside whose
 * `node_modules` they lie.
 */
export function packageFolder(packageName: string): string {
  const from: unknown = workerData?.packagesFrom;
  const require = createRequire(typeof from === 'string' ? from : import.meta.url);
  return path.dirname(require.resolve(`${packageName}/package.json`));
}
