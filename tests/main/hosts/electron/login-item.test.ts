import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  autostartEntry,
  autostartFile,
  setLoginItem,
} from '../../../../src/main/hosts/electron/login-item.ts';
import { fakeElectron } from '../../../support/fake-electron.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function setup(platform: NodeJS.Platform, env: Record<string, string> = {}) {
  const { electron, app } = fakeElectron();
  const surroundings = { platform, env, home: temporaryFolder() };
  const parts = { surroundings, program: '/opt/nightshift/nightshift' };
  const set = (isWanted: boolean) => setLoginItem(electron, isWanted, parts);
  return { app, set, file: autostartFile(surroundings), home: surroundings.home };
}

describe('the start at login', () => {
  it.each(['darwin', 'win32'] as const)('is the system’s own matter on %s', async (platform) => {
    const { app, set, file } = setup(platform);
    await set(true);
    await set(false);
    expect(app.setLoginItemSettings.mock.calls).toEqual([
      [{ openAtLogin: true, args: ['--in-tray'] }],
      [{ openAtLogin: false, args: ['--in-tray'] }],
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('is a file on Linux, which comes and goes with the setting', async () => {
    const { set, file, home } = setup('linux');
    expect(file).toBe(join(home, '.config/autostart/nightshift.desktop'));
    await set(false);
    await set(true);
    expect(readFileSync(file, 'utf8')).toContain('\nExec="/opt/nightshift/nightshift" --in-tray\n');
    await set(false);
    expect(existsSync(file)).toBe(false);
  });

  it('names the AppImage itself, not the folder that it is run from', async () => {
    const { set, file } = setup('linux', { APPIMAGE: '/home/ada/Nightshift.AppImage' });
    await set(true);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/home/ada/Nightshift.AppImage" ');
  });

  it('is never that of a checkout', async () => {
    const { app, set } = setup('win32');
    app.isPackaged = false;
    await set(true);
    expect(app.setLoginItemSettings).not.toHaveBeenCalled();
  });

  it('runs nothing else, whatever the program’s folder is called', () => {
    const [, command] = /^Exec=(.*)$/m.exec(autostartEntry('/a"b/$(x)/`y`/50%/c\\d')) ?? [];
    expect(command).toBe('"/a\\\\"b/\\\\$(x)/\\\\`y\\\\`/50%%/c\\\\\\\\d" --in-tray');
  });
});
