/** Opens the app as the owner of its data folder, reachable for later starts. */
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../shared/domain/app-error.ts';
import { type AppRouter, createRouter } from '../router/router.ts';
import type { SystemInfo } from '../router/system-router.ts';
import { askForWindow } from './owner-socket/connect-to-owner.ts';
import { serveOwner, type WindowAnswer } from './owner-socket/serve-owner.ts';
import type { OpenedApp, Program } from './program.ts';

export interface OwnedApp extends OpenedApp {
  readonly router: AppRouter;
  /** Hands running jobs back and lets go of the folder. */
  close(): Promise<void>;
}

interface OwnOptions {
  readonly dataFolder: string;
  readonly host: SystemInfo['host'];
  readonly onWindowWanted: () => WindowAnswer;
}

/** Null when another process owns the folder. */
export async function ownDataFolder(
  program: Program,
  { dataFolder, host, onWindowWanted }: OwnOptions,
): Promise<OwnedApp | null> {
  const opened = await program.openApp(dataFolder).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'data-in-use') return null;
    throw error;
  });
  if (opened === null) return null;
  const { app, logger } = opened;
  const router = createRouter({ ...app, logger, info: { version: program.version, host } });
  const parts = { dataFolder, router, logger, intake: app.intake, onWindowWanted };
  const line = await serveOwner(parts).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    ...{ app, logger, router },
    async close() {
      await line.close();
      await app.close();
    },
  };
}

const patienceMs = 15_000;
const pauseMs = 200;

/**
 * The same for a host with a window: where another window is open it is asked to show itself (and
 * this gives `shown`); a command line is asked to make room, and waited for.
 *
 * @throws AppError `data-in-use` when the folder stays taken for fifteen seconds
 */
export async function ownForWindow(
  program: Program,
  options: OwnOptions,
): Promise<OwnedApp | 'shown'> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const owned = await ownDataFolder(program, options);
    if (owned !== null) return owned;
    if ((await askForWindow(options.dataFolder)) === 'shown') return 'shown';
    await delay(pauseMs);
  }
  throw new AppError('data-in-use');
}
