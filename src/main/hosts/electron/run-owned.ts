/** The app in Electron once it owns its data folder: window, menu, icons, notifications, and the end. */
import { join } from 'node:path';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Surroundings } from '../data-folder.ts';
import type { OwnedApp } from '../own-data-folder.ts';
import type { Program } from '../program.ts';
import { createRpcServer } from '../rpc/rpc-line.ts';
import { appMenu } from './app-menu.ts';
import { createFileChoice } from './choose-files.ts';
import { followEarlierNotices } from './earlier-notices.ts';
import type { ElectronParts } from './electron-parts.ts';
import { createFileTaker } from './file-taker.ts';
import { createFolderOpener } from './folder-opener.ts';
import { followScheme } from './follow-scheme.ts';
import { createGuardedIpc } from './guarded-ipc.ts';
import { hardenSession } from './harden-session.ts';
import type { Wish } from './launch-arguments.ts';
import { setLoginItem } from './login-item.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import { servePage } from './page-protocol.ts';
import { showShellIcons } from './shell-icons.ts';
import { createShownNotices } from './shown-notices.ts';
import { createSystemNotifier } from './system-notifier.ts';
import { takeWishes } from './take-wishes.ts';
import { createTestNotice } from './test-notice.ts';
import { toldOnce } from './told-once.ts';
import { openWindowLine } from './window-line.ts';
import { createWindowPlaceStore } from './window-place.ts';

export interface OwnedParts {
  readonly owned: OwnedApp;
  readonly program: Program;
  readonly surroundings: Surroundings;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Where the window's own small files are. */
  readonly windowFolder: string;
  readonly first: Wish & { readonly isInTray: boolean };
  readonly early: readonly Wish[];
}

/** Gives the window, for later starts to bring to the front. */
export function runOwned(electron: ElectronParts, parts: OwnedParts): MainWindow {
  const { app } = electron;
  const { owned, windowFolder, surroundings } = parts;
  const { platform } = surroundings;
  const hasDevTools = !app.isPackaged;
  openLine(electron, parts, hasDevTools);

  let isEnding = false;
  let hasTray = false;
  const quit = (): void => {
    isEnding = true;
    app.quit();
  };
  const sayItGoesOn = toldOnce(join(windowFolder, 'told-of-tray'), () => {
    void tellOfTray(electron).then((isQuitWanted) => isQuitWanted && quit());
  });
  const openedAt = performance.now();
  const window = createMainWindow(electron, {
    places: openPlaces(electron, windowFolder),
    options: { preload: parts.preload, hasDevTools },
    staysOnClose: () => !isEnding && (hasTray || platform === 'darwin'),
    onHidden: sayItGoesOn,
  });
  const icons = showShellIcons(electron, { engine: owned.app.engine, window, platform });
  hasTray = icons.hasTray;
  app.on('before-quit', () => {
    isEnding = true;
  });
  const takeFiles = createFileTaker(electron, owned.app.intake);
  showMenu(electron, { window, takeFiles, platform });
  if (!hasTray || !isUnasked(electron, parts)) window.show(parts.first.place ?? undefined);
  takeWishes(electron, { ...parts, takeFiles, show: window.show });

  const shown = createShownNotices(join(windowFolder, 'notices'));
  const telling = { platform, shown, show: window.show };
  const windowAgeMs = () => performance.now() - openedAt;
  void followEarlierNotices(electron, telling);
  owned.app.deliveries.attach(
    createSystemNotifier(electron, {
      ...{ ...telling, windowAgeMs, isWindowInFront: window.isInFront },
    }),
  );
  followScheme(electron, owned.app.settings);
  owned.app.settings.place.attachOpener(createFolderOpener(electron));
  owned.app.settings.noticeTest.attach(createTestNotice(electron));
  wakeUp(electron, owned);
  keepLoginItem(electron, parts);
  endGracefully(electron, { owned, stop: icons.stop });
  return window;
}

/** Whether the system started the app at login; macOS passes no arguments then. */
function isUnasked({ app }: ElectronParts, { first, surroundings }: OwnedParts): boolean {
  const isMac = surroundings.platform === 'darwin';
  return first.isInTray || (isMac && app.getLoginItemSettings().wasOpenedAtLogin);
}

function openLine(
  { session, protocol, ipcMain, MessageChannelMain }: ElectronParts,
  { owned, program }: OwnedParts,
  hasDevTools: boolean,
): void {
  hardenSession(session.defaultSession, { hasDevTools });
  servePage(protocol, program.pageFolder, owned.app.settings.get);
  const ipc = createGuardedIpc(ipcMain, owned.logger);
  const rpc = createRpcServer(owned.router);
  openWindowLine({ ipc, rpc, intake: owned.app.intake, MessageChannelMain });
}

function openPlaces({ screen }: Pick<ElectronParts, 'screen'>, windowFolder: string) {
  return createWindowPlaceStore(join(windowFolder, 'place'), ({ x, y }) =>
    screen.getAllDisplays().some(({ workArea }) => contains(workArea, x, y)),
  );
}

function contains(area: Electron.Rectangle, x: number, y: number): boolean {
  return x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height;
}

/** After sleep nothing is as it was: times have passed, and the network may be another. */
function wakeUp(
  { powerMonitor }: Pick<ElectronParts, 'powerMonitor'>,
  { app: { timetable, engine }, logger }: OwnedApp,
): void {
  powerMonitor.on('suspend', () => logger.info({}, 'the computer goes to sleep'));
  powerMonitor.on('resume', () => {
    logger.info({}, 'the computer has woken');
    timetable.notePowerResume();
    engine.noteNetwork().catch((error: unknown) => logger.warn({ error }, 'could not look again'));
  });
}

/** Now and whenever it is set. */
function keepLoginItem(electron: ElectronParts, { owned, surroundings }: OwnedParts): void {
  const { settings } = owned.app;
  const where = { surroundings, program: electron.app.getPath('exe') };
  let isSet: boolean | null = null;
  const keep = (): void => {
    const { opensAtLogin } = settings.get();
    if (opensAtLogin === isSet) return;
    isSet = opensAtLogin;
    setLoginItem(electron, opensAtLogin, where).catch((error: unknown) =>
      owned.logger.warn({ error }, 'the login item could not be set'),
    );
  };
  settings.listen(keep);
  keep();
}

interface MenuParts {
  readonly window: MainWindow;
  readonly takeFiles: ReturnType<typeof createFileTaker>;
  readonly platform: NodeJS.Platform;
}

function showMenu(electron: ElectronParts, { window, takeFiles, platform }: MenuParts): void {
  const { app, Menu } = electron;
  const choose = createFileChoice(electron, takeFiles);
  const acts = {
    go: window.show,
    openFiles: () => void choose.files(),
    openFolder: () => void choose.folder(),
    showShortcuts: () => window.run('shortcuts.show'),
  };
  app.setAboutPanelOptions({ applicationName: 'Nightshift', applicationVersion: app.getVersion() });
  const template = appMenu(acts, { platform, hasDevTools: !app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const words = {
  goesOn: /*i18n*/ { id: 'shell.goes-on', message: 'Nightshift goes on in the background' },
  how: /*i18n*/ {
    id: 'shell.goes-on.how',
    message:
      'Work goes on while the window is closed. The icon beside the clock opens it again, and so does starting Nightshift once more. Quit in its menu ends the app.',
  },
  fine: /*i18n*/ { id: 'shell.goes-on.fine', message: 'All right' },
  quit: /*i18n*/ { id: 'shell.goes-on.quit', message: 'Quit instead' },
} satisfies Record<string, Message>;

/** Resolves to whether the user would rather quit. */
async function tellOfTray({ dialog }: Pick<ElectronParts, 'dialog'>): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: toPlainText(words.goesOn),
    detail: toPlainText(words.how),
    buttons: [toPlainText(words.fine), toPlainText(words.quit)],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}

/** Jobs are handed back before the process ends, whichever way it was asked to. */
function endGracefully(
  { app, powerMonitor }: Pick<ElectronParts, 'app' | 'powerMonitor'>,
  { owned, stop }: { readonly owned: OwnedApp; readonly stop: () => void },
): void {
  let hasClosed = false;
  app.on('window-all-closed', () => app.quit());
  // The computer is being shut down: it waits a moment, and then kills.
  powerMonitor.on('shutdown', () => app.quit());
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    hasClosed = true;
    stop();
    void owned.close().finally(() => app.exit(0));
  });
}
