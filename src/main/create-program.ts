/** What the entries share: version, places, and how the app is opened. */
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { AppError } from '../shared/domain/app-error.ts';
import { createApp } from './app.ts';
import type { Program } from './hosts/program.ts';
import { createLogger } from './services/log/create-logger.ts';

/**
 * `entryFile` is the entry's own path, in `src/main` or in `out/main`: workers and page are found
 * from there, because code shared by the entries may be bundled elsewhere.
 */
export function createProgram(entryFile: string): Program {
  const folder = dirname(entryFile);
  const worker = join(folder, '..', 'workers', `entry${extname(entryFile)}`);
  return {
    version: packageJson.version,
    pageFolder: join(folder, '..', '..', 'out', 'renderer'),
    async openApp(dataFolder) {
      // What is written from here on is the user's alone, SQLite's own files included.
      process.umask(0o077);
      const logger = openLog(dataFolder);
      const workerEntry = pathToFileURL(worker);
      return { app: await createApp({ dataFolder, logger, workerEntry }), logger };
    },
  };
}

/** The first thing that is written: where this fails, nothing else would go better. */
function openLog(dataFolder: string) {
  try {
    return createLogger(dataFolder, Date.now());
  } catch (cause) {
    throw new AppError('data-folder-unusable', { values: { folder: dataFolder }, cause });
  }
}
