import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runElectron } from '../../../../src/main/hosts/electron/run-electron.ts';
import { ownDataFolder } from '../../../../src/main/hosts/own-data-folder.ts';
import type { OpenedApp, Program } from '../../../../src/main/hosts/program.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeElectron } from '../../../support/fake-electron.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const eventually = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000 });

interface Options {
  readonly isFirstInstance?: boolean;
  readonly openApp?: Program['openApp'];
}

function setup(args: readonly string[] = [], { isFirstInstance = true, openApp }: Options = {}) {
  const fake = fakeElectron({ isFirstInstance });
  const folder = temporaryFolder();
  const program = scriptedProgram();
  const opened: OpenedApp[] = [];
  const open: Program['openApp'] = async (dataFolder) => {
    const app = await program.openApp(dataFolder);
    opened.push(app);
    return app;
  };
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `%PDF-1.7\n${text}\n`);
    return path;
  };
  const start = () =>
    runElectron(
      fake.electron,
      { ...program, openApp: openApp ?? open },
      {
        args: ['--data', 'data', ...args],
        folder,
        surroundings: { platform: 'linux', env: {}, home: folder },
        preload: '/out/preload/index.cjs',
      },
    );
  async function quit() {
    const preventDefault = vi.fn();
    fake.app.emit('before-quit', { preventDefault });
    await eventually(() => expect(fake.app.exit).toHaveBeenCalled());
    return preventDefault;
  }
  /** Starts it and waits for its window. */
  async function openWindow() {
    start();
    await eventually(() => expect(fake.windows).toHaveLength(1));
    afterTest(quit);
  }
  const labels = () => opened[0]?.app.resumes.list().map(({ fileName }) => fileName);
  return { ...fake, folder, program, start, open: openWindow, quit, write, labels };
}

describe('Electron’s start', () => {
  it('closes the sandbox and names the scheme before Electron is ready', async () => {
    const { order, open, app, folder } = setup();
    await open();
    expect(order).toEqual([
      'setPath',
      'enableSandbox',
      'scheme',
      'ready',
      'permissions',
      'protocol',
    ]);
    expect(app.setPath).toHaveBeenCalledWith('userData', join(folder, 'data', 'window'));
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
    expect(app.requestSingleInstanceLock).toHaveBeenCalledWith({ files: ['/tmp/cv.pdf'] });
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
  it('has the timetable look at once at what is due', async () => {
    const notePowerResume = vi.fn();
    const openApp: Program['openApp'] = async (dataFolder) => {
      const { app, logger } = await scriptedProgram().openApp(dataFolder);
      return { app: { ...app, timetable: { ...app.timetable, notePowerResume } }, logger };
    };
    const { open, powerMonitor } = setup([], { openApp });
    await open();
    expect(notePowerResume).not.toHaveBeenCalled();
    powerMonitor.emit('resume');
    expect(notePowerResume).toHaveBeenCalledOnce();
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

  it('remembers where the window stood', async () => {
    const { open, windows } = setup();
    await open();
    expect(windows[0]?.options).toMatchObject({ width: 1180, height: 800 });
    expect(() => windows[0]?.emit('close')).not.toThrow();
  });
});
