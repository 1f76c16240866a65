/** The window. */
import type { BrowserWindow, WebPreferences } from 'electron';
import type { ElectronParts } from './electron-parts.ts';
import { pageUrl } from './page-address.ts';
import { createReloadLimit } from './reload-limit.ts';
import type { WindowPlace, WindowPlaceStore } from './window-place.ts';

export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly hasDevTools: boolean;
}

/** Written out in full, so that a default that changes cannot open anything. */
export function webPreferences({ preload, hasDevTools }: WindowOptions): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Chromium's spell checker fetches its dictionaries from the network.
    spellcheck: false,
    devTools: hasDevTools,
  };
}

const usualSize: WindowPlace = { width: 1180, height: 800 };

/** A window that fills the screen would leave it black on macOS: it gives the screen back first. */
function hide(window: BrowserWindow): void {
  if (!window.isFullScreen()) {
    window.hide();
    return;
  }
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}

interface MainWindowParts {
  readonly places: WindowPlaceStore;
  readonly options: WindowOptions;
  /** Whether the user's wish to close it only hides it: the work goes on. */
  readonly staysOnClose: () => boolean;
  readonly onHidden: () => void;
}

export interface MainWindow {
  /** Brings it to the front; `place` is a place in the page, such as `/resumes`. */
  show(place?: string): void;
  /** Shows it, and has it run one of its commands, by the id that the palette knows it by. */
  run(command: string): void;
  isInFront(): boolean;
  /** Null before it was wanted for the first time, and after it was closed. */
  current(): BrowserWindow | null;
}

/** There is one at most; it is made when it is first shown, at its last place. */
export function createMainWindow(
  { BrowserWindow }: Pick<ElectronParts, 'BrowserWindow'>,
  { places, options, staysOnClose, onHidden }: MainWindowParts,
): MainWindow {
  let window: BrowserWindow | null = null;

  function open(place = ''): void {
    const { isMaximized = false, ...bounds } = places.read() ?? usualSize;
    const opened = new BrowserWindow({
      ...bounds,
      minWidth: 420,
      minHeight: 480,
      show: false,
      title: 'Nightshift',
      webPreferences: webPreferences(options),
    });
    window = opened;
    // It shows once it has something to show.
    opened.once('ready-to-show', () => {
      if (isMaximized) opened.maximize();
      opened.show();
    });
    // Jobs go on meanwhile, and the page finds them as they are then.
    const mayReload = createReloadLimit();
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && mayReload(performance.now())) opened.reload();
    });
    opened.on('close', (event) => {
      places.save({ ...opened.getNormalBounds(), isMaximized: opened.isMaximized() });
      if (!staysOnClose()) return;
      event.preventDefault();
      hide(opened);
      onHidden();
    });
    opened.once('closed', () => {
      window = null;
    });
    void opened.loadURL(place === '' ? pageUrl : `${pageUrl}#${place}`);
  }

  function show(place?: string): void {
    if (window === null) {
      open(place);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    // Only the fragment changes, so that the page is not loaded again.
    if (place !== undefined) void window.loadURL(`${pageUrl}#${place}`);
  }

  return {
    show,
    run(command) {
      show();
      window?.webContents.send('nightshift:command', command);
    },
    isInFront: () => window?.isFocused() ?? false,
    current: () => window,
  };
}
