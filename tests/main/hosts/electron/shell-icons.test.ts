import { describe, expect, it } from 'vitest';
import { idle, type JobStatus } from '../../../../src/main/hosts/electron/job-status.ts';
import { paint, painterOf } from '../../../../src/main/hosts/electron/sign.ts';
import { createSleepBlocker } from '../../../../src/main/hosts/electron/sleep-blocker.ts';
import { createTaskbar, toBar } from '../../../../src/main/hosts/electron/taskbar.ts';
import { createTrayIcon } from '../../../../src/main/hosts/electron/tray-icon.ts';
import { trayMenu, traySentence, traySign } from '../../../../src/main/hosts/electron/tray-menu.ts';
import { fakeElectron } from '../../../support/fake-electron.ts';

const working: JobStatus = { ...idle, unfinished: 3, running: 1, progress: 0.417 };
const paused: JobStatus = { ...working, running: 0, isPaused: true };
const asking: JobStatus = { ...working, needsYou: 2 };
const noActs = { open() {}, pause() {}, resume() {}, quit() {} };

describe('the icon beside the clock', () => {
  it.each([
    [idle, 'idle', 'Nothing to do'],
    [{ ...idle, isPaused: true }, 'paused', 'Nothing to do'],
    [working, 'working', 'Working: 3 to do, 41 %'],
    [{ ...working, running: 0 }, 'idle', 'Waiting: 3 to do'],
    [paused, 'paused', 'Paused: 3 to do'],
    [asking, 'asking', 'Needs you: 2'],
  ] as const)('says %j by a sign and in words', (status, sign, sentence) => {
    expect([traySign(status), traySentence(status)]).toEqual([sign, sentence]);
  });

  it('offers to open, to pause or go on, and to quit', () => {
    const labels = (status: JobStatus) =>
      trayMenu(status, noActs).flatMap(({ label }) => label ?? []);
    expect(labels(working)).toEqual([
      ...['Working: 3 to do, 41 %', 'Open Nightshift', 'Pause all work', 'Quit Nightshift'],
    ]);
    expect(labels(paused)).toContain('Go on with all work');
  });

  it('does as its menu says', () => {
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const acts = { ...{ open: note('open'), pause: note('pause') }, resume: note('resume') };
    for (const status of [working, paused]) {
      for (const item of trayMenu(status, { ...acts, quit: note('quit') })) {
        item.click?.({} as never, undefined, {} as never);
      }
    }
    expect(done).toEqual(['open', 'pause', 'quit', 'open', 'resume', 'quit']);
  });

  it('is changed only where it says something else', () => {
    const fake = fakeElectron();
    const icon = createTrayIcon(fake.electron, { platform: 'linux', acts: noActs });
    const [tray] = fake.trays;
    for (const status of [working, working, { ...working, progress: 0.418 }]) icon?.show(status);
    expect(tray?.setContextMenu).toHaveBeenCalledOnce();
    expect(tray?.setImage).toHaveBeenCalledOnce();
    expect(tray?.setToolTip).toHaveBeenCalledWith('Nightshift – Working: 3 to do, 41 %');
    icon?.remove();
    expect(tray?.destroy).toHaveBeenCalledOnce();
  });

  it('is none where the desktop has no place for it', () => {
    const fake = fakeElectron({ hasTray: false });
    expect(createTrayIcon(fake.electron, { platform: 'linux', acts: noActs })).toBeNull();
  });
});

describe('a sign', () => {
  const signs = ['idle', 'working', 'paused', 'asking', 'dot'] as const;
  const shapeOf = (sign: (typeof signs)[number]) => {
    const pixels = paint(painterOf(sign, true), 16);
    return Array.from({ length: 256 }, (_none, at) => (pixels[at * 4 + 3] ?? 0) > 127);
  };

  it('is told from the others by its shape alone', () => {
    const shapes = signs.map((sign) => shapeOf(sign).map(Number).join(''));
    expect(new Set(shapes).size).toBe(signs.length);
    for (const shape of shapes) expect(shape).toContain('1');
  });

  it('is black for the system to paint, with nothing brighter than it is opaque', () => {
    const template = paint(painterOf('asking', true), 32);
    const colours = template.filter((_byte, at) => at % 4 !== 3);
    expect(colours.every((byte) => byte === 0)).toBe(true);
    const painted = paint(painterOf('asking', false), 32);
    expect(painted.some((byte, at) => at % 4 !== 3 && byte > 0)).toBe(true);
    const isPremultiplied = painted.every((byte, at) => byte <= (painted[at - (at % 4) + 3] ?? 0));
    expect(isPremultiplied).toBe(true);
  });
});

describe('dock and taskbar', () => {
  it('show one bar where the platform has one', () => {
    expect(toBar(working, 'linux')).toBeNull();
    expect(toBar(working, 'darwin')).toEqual([0.417]);
    expect(toBar(paused, 'darwin')).toEqual([-1]);
    expect(toBar(working, 'win32')).toEqual([0.417, { mode: 'normal' }]);
    expect(toBar(paused, 'win32')).toEqual([0.417, { mode: 'paused' }]);
    for (const platform of ['darwin', 'win32'] as const)
      expect(toBar(idle, platform)).toEqual([-1]);
  });

  function setup(platform: NodeJS.Platform) {
    const fake = fakeElectron();
    const window = new fake.BrowserWindow({});
    const show = createTaskbar(fake.electron, { platform, window: () => window as never });
    return { show, window, app: fake.app };
  }

  it.each(['darwin', 'linux'] as const)('count on %s what needs the user', (platform) => {
    const { show, app } = setup(platform);
    for (const status of [working, asking, asking, idle]) show(status);
    expect(app.setBadgeCount.mock.calls).toEqual([[2], [0]]);
  });

  it('mark on Windows that something needs the user', () => {
    const { show, app, window } = setup('win32');
    for (const status of [working, asking, idle]) show(status);
    expect(app.setBadgeCount).not.toHaveBeenCalled();
    expect(window.setOverlayIcon.mock.calls).toEqual([
      [expect.anything(), 'Something needs you'],
      [null, ''],
    ]);
    expect(window.setProgressBar).toHaveBeenCalledTimes(3);
  });
});

describe('the computer’s sleep', () => {
  it('is held off once while jobs run, and the screen’s is not', () => {
    const { electron, powerSaveBlocker } = fakeElectron();
    const blocker = createSleepBlocker(electron);
    for (const status of [idle, working, asking, working]) blocker.show(status);
    expect(powerSaveBlocker.start.mock.calls).toEqual([['prevent-app-suspension']]);
    blocker.show(paused);
    expect(powerSaveBlocker.stop.mock.calls).toEqual([[7]]);
    blocker.show(working);
    blocker.stop();
    blocker.stop();
    expect(powerSaveBlocker.stop).toHaveBeenCalledTimes(2);
  });
});
