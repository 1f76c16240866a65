/** What the entries share: version, places, and how the app is opened. */
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { AppError } from '../shared/domain/app-error.ts';
import { type AppOptions, createApp } from './app.ts';
import type { Program } from './hosts/program.ts';
import { type DataOptions, openBackups, restoreData } from './open-data.ts';
import type { ModelOptions } from './open-models.ts';
import { createLogger } from './services/log/create-logger.ts';

export interface ProgramOptions {
  readonly poolProcess?: AppOptions['poolProcess'];
  /** The system's keyring, where the host has one. */
  readonly cipher?: ModelOptions['cipher'];
}

/**
 * `entryFile` is the entry's own path, in `src/main` or in `out/main`: workers and page are found
 * from there, because code shared by the entries may be bundled elsewhere.
 */
export function createProgram(
  entryFile: string,
  { poolProcess = {}, cipher }: ProgramOptions = {},
): Program {
  const folder = dirname(entryFile);
  const besideWorkers = (name: string) =>
    pathToFileURL(join(folder, '..', 'workers', `${name}${extname(entryFile)}`));
  /** From source the thread's module is found beside the code; built, beside the workers. */
  const isBuilt = extname(entryFile) !== '.ts';
  function dataOptions(dataFolder: string): DataOptions {
    // What is written from here on is the user's alone, SQLite's own files included.
    process.umask(0o077);
    const backupEntry = isBuilt ? besideWorkers('backup-entry') : undefined;
    const { version } = packageJson;
    return { dataFolder, logger: openLog(dataFolder), version, backupEntry };
  }
  return {
    version: packageJson.version,
    pageFolder: join(folder, '..', '..', 'out', 'renderer'),
    async openApp(dataFolder) {
      const data = dataOptions(dataFolder);
      const app = await createApp({
        ...{ ...data, workerEntry: besideWorkers('entry') },
        poolProcess: { ...poolProcess, host: besideWorkers('pool-host') },
        models: { cipher },
        readerEntry: isBuilt ? besideWorkers('reader-entry') : undefined,
      });
      return { app, logger: data.logger };
    },
    restore: (dataFolder, backup) => restoreData(dataOptions(dataFolder), backup),
    drill: (dataFolder) => openBackups(dataOptions(dataFolder)).drill(),
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
