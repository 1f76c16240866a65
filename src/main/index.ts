/** Entry of the app in Electron. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import { createProgram } from './create-program.ts';
import { electronPoolStarter } from './hosts/electron/electron-pool-starter.ts';
import { ownArguments } from './hosts/electron/launch-arguments.ts';
import { runElectron } from './hosts/electron/run-electron.ts';
import { createSafeStorageCipher } from './hosts/electron/safe-storage-cipher.ts';

const windows = { BrowserWindow, dialog, Menu, nativeImage, Notification, screen, shell, Tray };
const power = { powerMonitor, powerSaveBlocker };
const lines = { ipcMain, MessageChannelMain, protocol, session };
const electron = { app, crashReporter, nativeTheme, ...lines, ...power, ...windows };

const program = createProgram(import.meta.filename, {
  poolProcess: { start: electronPoolStarter(utilityProcess) },
  cipher: createSafeStorageCipher(safeStorage, process.platform),
});

// Not awaited: Electron becomes ready only after its entry has been evaluated.
runElectron(electron, program, {
  args: ownArguments(process.argv, { appPath: app.getAppPath(), isPackaged: app.isPackaged }),
  folder: process.env.INIT_CWD ?? process.cwd(),
  surroundings: { platform: process.platform, env: process.env, home: homedir() },
  preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
});
