import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createReloadLimit } from '../../../../src/main/hosts/electron/reload-limit.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createElectronLab, eventually } from '../../../support/electron-lab.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const resume = `resumes/${numberedId(7)}`;

/** Closes the window as its user does; whether that was kept from happening. */
function close(window: { emit(event: string, ...args: unknown[]): boolean } | undefined): boolean {
  const preventDefault = vi.fn();
  window?.emit('close', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('closing the window', () => {
  it('hides it, and the work goes on; that is said once', async () => {
    const lab = createElectronLab();
    await lab.open();
    const [window] = lab.windows;
    expect(close(window)).toBe(true);
    expect(window?.hide).toHaveBeenCalledOnce();
    expect(close(window)).toBe(true);
    expect(lab.dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(existsSync(join(lab.folder, 'data/window/told-of-tray'))).toBe(true);
    expect(lab.app.quit).not.toHaveBeenCalled();
  });

  it('gives a filled screen back first', async () => {
    const lab = createElectronLab();
    await lab.open();
    const [window] = lab.windows;
    if (window !== undefined) window.isFullScreen = () => true;
    close(window);
    expect(window?.setFullScreen.mock.calls).toEqual([[false]]);
    expect(window?.hide).not.toHaveBeenCalled();
    window?.emit('leave-full-screen');
    expect(window?.hide).toHaveBeenCalledOnce();
  });

  it('quits where the user would rather have that', async () => {
    const lab = createElectronLab();
    lab.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await lab.open();
    close(lab.windows[0]);
    await eventually(() => expect(lab.app.quit).toHaveBeenCalledOnce());
    expect(close(lab.windows[0])).toBe(false);
  });

  it('ends the app where it could not be reached any more', async () => {
    const lab = createElectronLab([], { hasTray: false });
    await lab.open();
    expect(close(lab.windows[0])).toBe(false);
    expect(lab.dialog.showMessageBox).not.toHaveBeenCalled();
    lab.app.emit('window-all-closed');
    expect(lab.app.quit).toHaveBeenCalledOnce();
  });

  it('is no matter once the app is ending', async () => {
    const lab = createElectronLab();
    await lab.open();
    lab.app.emit('before-quit', { preventDefault() {} });
    expect(close(lab.windows[0])).toBe(false);
  });

  it('leaves its place to the next one', async () => {
    const lab = createElectronLab([], { hasTray: false });
    await lab.open();
    expect(lab.windows[0]?.options).toMatchObject({ width: 1180, height: 800 });
    if (lab.windows[0] !== undefined) lab.windows[0].isMaximized = () => true;
    close(lab.windows[0]);
    lab.windows[0]?.emit('closed');
    lab.screen.getAllDisplays = () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
    lab.app.emit('activate');
    expect(lab.windows[1]?.options).toMatchObject({ x: 1, y: 2, width: 800, height: 600 });
    lab.windows[1]?.emit('ready-to-show');
    expect(lab.windows[1]?.maximize).toHaveBeenCalledOnce();
  });
});

describe('a page that crashes', () => {
  it('is loaded again, but not for ever', async () => {
    const lab = createElectronLab();
    await lab.open();
    const [window] = lab.windows;
    const crash = (reason: string) =>
      window?.webContents.emit('render-process-gone', {}, { reason });
    crash('clean-exit');
    expect(window?.reload).not.toHaveBeenCalled();
    for (let times = 0; times < 5; times += 1) crash('crashed');
    expect(window?.reload).toHaveBeenCalledTimes(3);
  });

  it('may crash again another time', () => {
    const mayReload = createReloadLimit();
    expect([0, 1, 2, 3, 60_000, 60_001].map(mayReload)).toEqual([
      ...[true, true, true, false, true, true],
    ]);
  });
});

describe('a start', () => {
  it('at login shows no window until it is asked for', async () => {
    const lab = createElectronLab(['--in-tray']);
    lab.start();
    await eventually(() => expect(lab.trays).toHaveLength(1));
    afterTest(lab.quit);
    expect(lab.windows).toEqual([]);
    lab.app.emit('second-instance', {}, [], '/', { files: [], link: null });
    expect(lab.windows).toHaveLength(1);
  });

  it('at login on macOS shows none either', async () => {
    const lab = createElectronLab([], { platform: 'darwin' });
    lab.app.getLoginItemSettings = () => ({ wasOpenedAtLogin: true });
    lab.start();
    await eventually(() => expect(lab.trays).toHaveLength(1));
    afterTest(lab.quit);
    expect(lab.windows).toEqual([]);
    lab.app.emit('activate');
    expect(lab.windows).toHaveLength(1);
  });

  it('by a link opens at its place', async () => {
    const lab = createElectronLab([`nightshift://${resume}`]);
    await lab.open();
    expect(lab.windows[0]?.loadURL.mock.calls).toEqual([[`app://nightshift/#/${resume}`]]);
  });

  it('by a link of macOS that came before anybody could listen opens there, too', async () => {
    const lab = createElectronLab([], { platform: 'darwin' });
    const early = lab.open();
    lab.app.emit('open-url', { preventDefault() {} }, 'nightshift://activity');
    await early;
    expect(lab.windows[0]?.loadURL).toHaveBeenLastCalledWith('app://nightshift/#/activity');
  });

  it('makes the app known for its links, but only when it is packed', async () => {
    const packed = createElectronLab();
    await packed.open();
    expect(packed.app.setAsDefaultProtocolClient.mock.calls).toEqual([['nightshift']]);
    const checkout = createElectronLab();
    checkout.app.isPackaged = false;
    await checkout.open();
    expect(checkout.app.setAsDefaultProtocolClient).not.toHaveBeenCalled();
  });
});

describe('a later link', () => {
  it.each(['second-instance', 'open-url'])('by %s shows its place in the window', async (event) => {
    const lab = createElectronLab();
    await lab.open();
    const [window] = lab.windows;
    const follow = (link: string) =>
      event === 'open-url'
        ? lab.app.emit(event, { preventDefault() {} }, link)
        : lab.app.emit(event, {}, ['junk', 'nightshift://settings'], '/', { files: [], link });
    follow('nightshift://today');
    expect(window?.loadURL).toHaveBeenLastCalledWith('app://nightshift/#/today');
    for (const link of ['nightshift://today?pause=all', 'app://evil/', 'file:///etc/passwd']) {
      follow(link);
    }
    expect(window?.loadURL).toHaveBeenCalledTimes(2);
  });
});

describe('the icon beside the clock', () => {
  it('pauses all work and lets it go on', async () => {
    const lab = createElectronLab();
    await lab.open();
    const choose = (label: string) => {
      const items = lab.trays[0]?.setContextMenu.mock.calls.at(-1)?.[0] as {
        label?: string;
        click?: () => void;
      }[];
      items.find((item) => item.label === label)?.click?.();
    };
    const gates = () =>
      lab
        .inner()
        ?.engine.listGates()
        .map(({ reason }) => reason);
    choose('Pause all work');
    await eventually(() => expect(gates()).toEqual(['pause']));
    await eventually(() => expect(lab.trays[0]?.setImage).toHaveBeenCalled());
    choose('Go on with all work');
    await eventually(() => expect(gates()).toEqual([]));
    choose('Quit Nightshift');
    expect(lab.app.quit).toHaveBeenCalledOnce();
  });

  it('goes with the app, which then lets the computer sleep', async () => {
    const lab = createElectronLab();
    await lab.open();
    await lab.quit();
    expect(lab.trays[0]?.destroy).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  it('has the window show its shortcuts', async () => {
    const lab = createElectronLab();
    await lab.open();
    type Items = { label?: string; submenu?: Items; click?: () => void }[];
    const [menu] = (lab.Menu.setApplicationMenu.mock.calls as unknown as [Items][]).at(-1) ?? [];
    const items = menu?.flatMap(({ submenu = [] }) => submenu) ?? [];
    items.find(({ label }) => label === '&Keyboard shortcuts')?.click?.();
    const { send } = lab.windows[0]?.webContents ?? {};
    expect(send?.mock.calls).toEqual([['nightshift:command', 'shortcuts.show']]);
  });
});

it('the start at login follows its setting', async () => {
  const lab = createElectronLab([], { platform: 'darwin' });
  await lab.open();
  const wanted = () =>
    lab.app.setLoginItemSettings.mock.calls.map(([{ openAtLogin }]) => openAtLogin);
  await lab.inner()?.settings.set({ opensAtLogin: true });
  await lab.inner()?.settings.set({ density: 'compact' });
  await lab.inner()?.settings.set({ opensAtLogin: false });
  expect(wanted()).toEqual([false, true, false]);
});

it('a computer that is shut down is not waited for', async () => {
  const lab = createElectronLab();
  await lab.open();
  lab.powerMonitor.emit('shutdown');
  expect(lab.app.quit).toHaveBeenCalledOnce();
});
