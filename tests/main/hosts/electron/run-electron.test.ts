import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ownDataFolder } from '../../../../src/main/hosts/own-data-folder.ts';
import type { Program } from '../../../../src/main/hosts/program.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { afterTest } from '../../../support/after-test.ts';
import { eventually, createElectronLab as setup } from '../../../support/electron-lab.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';

describe('Electron’s start', () => {
  it('closes the sandbox and names the scheme before Electron is ready', async () => {
    const { order, open, app, folder, crashReporter } = setup();
    await open();
    expect(order).toEqual([
      'setPath',
      'setPath',
      'crashes',
      'enableSandbox',
      'scheme',
      'ready',
      'permissions',
      'protocol',
    ]);
    const windowFolder = join(folder, 'data', 'window');
    expect(app.setPath).toHaveBeenCalledWith('userData', windowFolder);
    expect(app.setPath).toHaveBeenCalledWith('crashDumps', join(windowFolder, 'crashes'));
    expect(crashReporter.start.mock.calls).toEqual([
      [{ uploadToServer: false, ignoreSystemCrashHandler: true }],
    ]);
  });

  it('opens one window on our page, which shows when it has something to show', async () => {
    const { open, windows } = setup();
    await open();
    const [window] = windows;
    expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true } });
    expect(window?.loadURL.mock.calls).toEqual([['app://nightshift/']]);
    expect(window?.show).not.toHaveBeenCalled();
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });

  it('hardens whatever web contents appear', async () => {
    const { open, app } = setup();
    await open();
    const contents = { on: vi.fn(), setWindowOpenHandler: vi.fn() };
    app.emit('web-contents-created', {}, contents);
    expect(contents.on.mock.calls.map(([event]) => event)).toEqual([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ]);
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
  });

  it('leaves everything to the first instance when there is one', async () => {
    const { start, app, windows, write } = setup(['/tmp/cv.pdf'], { isFirstInstance: false });
    write('unused.pdf', '');
    start();
    const lock = app.requestSingleInstanceLock;
    expect(lock).toHaveBeenCalledWith({ files: ['/tmp/cv.pdf'], link: null });
    expect(app.quit).toHaveBeenCalledOnce();
    expect(app.whenReady).not.toHaveBeenCalled();
    expect(windows).toEqual([]);
  });

  it('shows the window of another host that has the data folder', async () => {
    const { start, app, windows, folder, program } = setup();
    const onWindowWanted = vi.fn(() => 'shown' as const);
    const dataFolder = join(folder, 'data');
    const other = await ownDataFolder(program, { dataFolder, host: 'loopback', onWindowWanted });
    afterTest(() => other?.close());
    start();
    await eventually(() => expect(app.quit).toHaveBeenCalled());
    expect(onWindowWanted).toHaveBeenCalledOnce();
    expect(windows).toEqual([]);
  });

  it('says in words why it cannot start', async () => {
    const openApp = () => Promise.reject(new AppError('data-newer'));
    const { start, app, dialog } = setup([], { openApp });
    start();
    await eventually(() => expect(app.exit).toHaveBeenCalledWith(1));
    const { message } = new AppError('data-newer');
    expect(dialog.showErrorBox.mock.calls[0]?.[1]).toContain(message);
  });
});

describe('files', () => {
  it('of this start and of later ones are read', async () => {
    const { open, app, write, labels, windows } = setup(['first.pdf']);
    write('first.pdf', 'name: First');
    await open();
    await eventually(() => expect(labels()).toEqual(['first.pdf']));
    const second = write('second.pdf', 'name: Second');
    app.emit('second-instance', {}, ['junk'], '/', { files: [second] });
    await eventually(() => expect(labels()).toEqual(['second.pdf', 'first.pdf']));
    expect(windows[0]?.restore).toHaveBeenCalled();
    expect(windows[0]?.focus).toHaveBeenCalled();
    const third = write('third.pdf', 'name: Third');
    const preventDefault = vi.fn();
    app.emit('open-file', { preventDefault }, third);
    await eventually(() => expect(labels()).toHaveLength(3));
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('a computer that wakes', () => {
  it('has what is due and what waits for the network looked at at once', async () => {
    const notePowerResume = vi.fn();
    const noteNetwork = vi.fn(async () => {});
    const openApp: Program['openApp'] = async (dataFolder) => {
      const { app, logger } = await scriptedProgram().openApp(dataFolder);
      const timetable = { ...app.timetable, notePowerResume };
      return { app: { ...app, timetable, engine: { ...app.engine, noteNetwork } }, logger };
    };
    const { open, powerMonitor } = setup([], { openApp });
    await open();
    expect(notePowerResume).not.toHaveBeenCalled();
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    expect(notePowerResume).toHaveBeenCalledOnce();
    expect(noteNetwork).toHaveBeenCalledOnce();
  });
});

describe('Electron’s end', () => {
  it('waits until jobs are handed back and the folder is free', async () => {
    const { open, quit, app, folder, program } = setup();
    await open();
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledOnce();
    expect(await quit()).toHaveBeenCalledOnce();
    expect(app.exit.mock.calls).toEqual([[0]]);
    const again = await program.openApp(join(folder, 'data'));
    await again.app.close();
    const preventDefault = vi.fn();
    app.emit('before-quit', { preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });
});
