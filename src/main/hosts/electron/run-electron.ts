/** The app in Electron: one instance, one window, and a graceful end. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../../shared/domain/app-error.ts';
import { defaultDataFolder, type Surroundings } from '../data-folder.ts';
import { failureText } from '../failure-text.ts';
import { handOverFiles } from '../hand-over-files.ts';
import { type OwnedApp, ownForWindow } from '../own-data-folder.ts';
import type { Program } from '../program.ts';
import { createRpcServer } from '../rpc/rpc-line.ts';
import type { ElectronParts } from './electron-parts.ts';
import { createLinkOpener } from './external-links.ts';
import { createGuardedIpc } from './guarded-ipc.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { readLaterStart, readLaunchArguments } from './launch-arguments.ts';
import { openMainWindow, showWindow } from './main-window.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { createSystemNotifier } from './system-notifier.ts';
import { openWindowLine } from './window-line.ts';
import { createWindowPlaceStore } from './window-place.ts';

export interface ElectronOptions {
  /** After program and script. */
  readonly args: readonly string[];
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** Absolute path of the built preload. */
  readonly preload: string;
}

/** Must be called while the entry is evaluated: parts of it must come before Electron is ready. */
export function runElectron(
  electron: ElectronParts,
  program: Program,
  options: ElectronOptions,
): void {
  const { app } = electron;
  const { files, data } = readLaunchArguments(options.args, options.folder);
  const dataFolder = data ?? defaultDataFolder(options.surroundings);
  // Chromium's own files stay apart from the user's; its instance lock is one per data folder.
  const windowFolder = join(dataFolder, 'window');
  mkdirSync(windowFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', windowFolder);
  app.enableSandbox();
  registerPageScheme(electron.protocol);
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }

  const openLink = createLinkOpener(electron);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, openLink));
  const start = async (): Promise<void> => {
    await app.whenReady();
    await runOwned(electron, { program, options, dataFolder, windowFolder, files });
  };
  start().catch((error: unknown) => {
    const said = error instanceof AppError ? failureText(error) : String(error);
    electron.dialog.showErrorBox('Nightshift could not start', said);
    app.exit(1);
  });
}

interface Launch {
  readonly program: Program;
  readonly options: ElectronOptions;
  readonly dataFolder: string;
  readonly windowFolder: string;
  readonly files: readonly string[];
}

async function runOwned(electron: ElectronParts, launch: Launch): Promise<void> {
  const { app } = electron;
  const hasDevTools = !app.isPackaged;
  let window: BrowserWindow | null = null;
  const show = (place?: string): void => {
    if (window !== null) showWindow(window, place);
  };
  const onWindowWanted = () => {
    show();
    return 'shown' as const;
  };
  const { program, options, dataFolder } = launch;
  const owned = await ownForWindow(program, { dataFolder, host: 'electron', onWindowWanted });
  if (owned === 'shown') {
    await handOverFiles(dataFolder, launch.files);
    app.quit();
    return;
  }

  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu(hasDevTools)));
  hardenSession(electron.session.defaultSession, { hasDevTools });
  servePage(electron.protocol, program.pageFolder);
  const ipc = createGuardedIpc(electron.ipcMain, owned.logger);
  const rpc = createRpcServer(owned.router);
  const { MessageChannelMain } = electron;
  openWindowLine({ ipc, rpc, intake: owned.app.intake, MessageChannelMain });

  const places = createWindowPlaceStore(join(launch.windowFolder, 'place'), ({ x, y }) =>
    electron.screen.getAllDisplays().some(({ workArea }) => contains(workArea, x, y)),
  );
  const openedAt = performance.now();
  window = openMainWindow(electron, places, { preload: options.preload, hasDevTools });
  const isWindowInFront = () => window?.isFocused() ?? false;
  const windowAgeMs = () => performance.now() - openedAt;
  const notifier = createSystemNotifier(electron, { isWindowInFront, windowAgeMs, show });
  owned.app.deliveries.attach(notifier);
  takeFiles(app, owned, { files: launch.files, show });
  electron.powerMonitor.on('resume', owned.app.timetable.notePowerResume);
  endGracefully(app, owned);
}

/** The system's usual menu of each platform: copy and paste have no keys without one on macOS. */
function menu(hasDevTools: boolean): Electron.MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { role: 'editMenu' },
    ...(hasDevTools ? [{ role: 'viewMenu' as const }] : []),
    { role: 'windowMenu' },
  ];
}

function contains(area: Electron.Rectangle, x: number, y: number): boolean {
  return x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height;
}

/** Reads files that this start or a later one was given; the tray shows what becomes of them. */
function takeFiles(
  app: Electron.App,
  { app: { intake } }: OwnedApp,
  { files, show }: { readonly files: readonly string[]; readonly show: () => void },
): void {
  const take = (paths: readonly string[]): void => {
    if (paths.length > 0) void intake.start(paths.map((path) => intake.grantPath(path)));
  };
  take(files);
  app.on('second-instance', (...[, , , data]) => {
    take(readLaterStart(data));
    show();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
    show();
  });
}

/** Jobs are handed back before the process ends, whichever way it was asked to. */
function endGracefully(app: Electron.App, owned: OwnedApp): void {
  let hasClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    hasClosed = true;
    void owned.close().finally(() => app.exit(0));
  });
}
