/** The window. */
import type { BrowserWindow, WebPreferences } from 'electron';
import type { ElectronParts } from './electron-parts.ts';
import { pageUrl } from './page-address.ts';
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

/** Opens the window at its last place; it shows once it has something to show. */
export function openMainWindow(
  { BrowserWindow }: Pick<ElectronParts, 'BrowserWindow'>,
  places: WindowPlaceStore,
  options: WindowOptions,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(places.read() ?? usualSize),
    minWidth: 420,
    minHeight: 480,
    show: false,
    title: 'Nightshift',
    webPreferences: webPreferences(options),
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => places.save(window.getNormalBounds()));
  void window.loadURL(pageUrl);
  return window;
}

/** Brings the window to the front; `place` is a place in the page, such as `/resumes`. */
export function showWindow(window: BrowserWindow, place?: string): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  // Only the fragment changes, so that the page is not loaded again.
  if (place !== undefined) void window.loadURL(`${pageUrl}#${place}`);
}
