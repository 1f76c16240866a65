import { createApp } from '../../src/main/app.ts';
import type { Program } from '../../src/main/hosts/program.ts';
import { openBackups, restoreData } from '../../src/main/open-data.ts';
import { silentLogger } from './silent-logger.ts';

/** The real app on real disk, with workers that do as their files say (`scripted-entry.ts`). */
export function scriptedProgram(): Program {
  const workerEntry = new URL('./scripted-entry.ts', import.meta.url);
  return {
    version: '1.2.3',
    pageFolder: '/nonexistent',
    async openApp(dataFolder) {
      const app = await createApp({ dataFolder, workerEntry, logger: silentLogger });
      return { app, logger: silentLogger };
    },
    restore: (dataFolder, backup) => restoreData({ dataFolder, logger: silentLogger }, backup),
    drill: (dataFolder) => openBackups({ dataFolder, logger: silentLogger }).drill(),
  };
}
