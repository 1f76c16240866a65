/** The app in Electron: one instance, and what must happen before Electron is ready. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import { defaultDataFolder, type Surroundings } from '../data-folder.ts';
import { failureText } from '../failure-text.ts';
import { handOverFiles } from '../hand-over-files.ts';
import { ownForWindow } from '../own-data-folder.ts';
import type { Program } from '../program.ts';
import { keepCrashDumps } from './crash-dumps.ts';
import { linkScheme, readDeepLink } from './deep-link.ts';
import type { ElectronParts } from './electron-parts.ts';
import { createLinkOpener } from './external-links.ts';
import { hardenContents } from './harden-contents.ts';
import { type LaunchArguments, readLaunchArguments, type Wish } from './launch-arguments.ts';
import type { MainWindow } from './main-window.ts';
import { registerPageScheme } from './page-protocol.ts';
import { runOwned } from './run-owned.ts';
import { listenToSystem } from './take-wishes.ts';

export interface ElectronOptions {
  /** After program and script. */
  readonly args: readonly string[];
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** Absolute path of the built preload. */
  readonly preload: string;
}

/** As Windows knows us, for notifications and the taskbar; the installer uses the same. */
const appId = 'app.nightshift.desktop';

/** Must be called while the entry is evaluated: parts of it must come before Electron is ready. */
export function runElectron(
  electron: ElectronParts,
  program: Program,
  options: ElectronOptions,
): void {
  const { app } = electron;
  const launch = readLaunchArguments(options.args, options.folder);
  const dataFolder = launch.data ?? defaultDataFolder(options.surroundings);
  // Chromium's own files stay apart from the user's; its instance lock is one per data folder.
  const windowFolder = join(dataFolder, 'window');
  mkdirSync(windowFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', windowFolder);
  keepCrashDumps(electron, join(windowFolder, 'crashes'), Date.now());
  app.enableSandbox();
  app.setAppUserModelId(appId);
  registerPageScheme(electron.protocol);
  if (!app.requestSingleInstanceLock({ files: launch.files, link: launch.link })) {
    app.quit();
    return;
  }

  const openLink = createLinkOpener(electron);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, openLink));
  // A checkout would register whatever Electron it runs in.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  const early: Wish[] = [];
  const stopListening = listenToSystem(electron, (wish) => void early.push(wish));
  const start = async (): Promise<void> => {
    await app.whenReady();
    await own(electron, { program, options, launch, dataFolder, windowFolder, early });
    stopListening();
  };
  start().catch((error: unknown) => {
    const said = error instanceof AppError ? failureText(error) : String(error);
    electron.dialog.showErrorBox('Nightshift could not start', said);
    app.exit(1);
  });
}

interface Start {
  readonly program: Program;
  readonly options: ElectronOptions;
  readonly launch: LaunchArguments;
  readonly dataFolder: string;
  readonly windowFolder: string;
  readonly early: readonly Wish[];
}

async function own(electron: ElectronParts, start: Start): Promise<void> {
  const { program, dataFolder, windowFolder, launch, early } = start;
  const { surroundings, preload } = start.options;
  let window: MainWindow | null = null;
  const onWindowWanted = () => {
    window?.show();
    return 'shown' as const;
  };
  const owned = await ownForWindow(program, { dataFolder, host: 'electron', onWindowWanted });
  if (owned === 'shown') {
    await handOverFiles(dataFolder, launch.files);
    electron.app.quit();
    return;
  }
  const { files, isInTray, link } = launch;
  const first = { files, isInTray, place: readDeepLink(link) };
  const parts = { owned, program, surroundings, preload, windowFolder, first, early };
  window = runOwned(electron, parts);
}
