/** Entry of the app in Electron. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { createProgram } from './create-program.ts';
import { ownArguments } from './hosts/electron/launch-arguments.ts';
import { runElectron } from './hosts/electron/run-electron.ts';

const windows = { BrowserWindow, dialog, Menu, Notification, screen, shell };
const electron = { app, ipcMain, MessageChannelMain, protocol, session, ...windows };

// Not awaited: Electron becomes ready only after its entry has been evaluated.
runElectron(electron, createProgram(import.meta.filename), {
  args: ownArguments(process.argv, { appPath: app.getAppPath(), isPackaged: app.isPackaged }),
  folder: process.env.INIT_CWD ?? process.cwd(),
  surroundings: { platform: process.platform, env: process.env, home: homedir() },
  preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
});
