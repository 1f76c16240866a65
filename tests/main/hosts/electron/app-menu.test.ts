import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { appMenu } from '../../../../src/main/hosts/electron/app-menu.ts';

function setup(platform: NodeJS.Platform = 'linux', hasDevTools = false) {
  const acts = {
    ...{ go: vi.fn(), openFiles: vi.fn(), openFolder: vi.fn() },
    showShortcuts: vi.fn(),
  };
  const menu = appMenu(acts, { platform, hasDevTools });
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = (label: string) => {
    const item = items.find((one) => one.label === label);
    item?.click?.({} as never, undefined, {} as never);
    return item;
  };
  const roles = items.map(({ role }) => role).filter((role) => role !== undefined);
  return { acts, menu, items, click, roles };
}

const namesOf = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.map(({ role, label }) => role ?? label);

describe('the menu', () => {
  it('has the parts that each platform expects', () => {
    const shared = ['&File', 'editMenu', 'viewMenu', '&Go', 'windowMenu', 'help'];
    expect(namesOf(setup('linux').menu)).toEqual(shared);
    expect(namesOf(setup('win32').menu)).toEqual(shared);
    expect(namesOf(setup('darwin').menu)).toEqual(['appMenu', ...shared]);
  });

  it('has about, settings and quit in the place where each platform has them', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const { roles, items } = setup(platform);
      expect(roles.filter((role) => role === 'about' || role === 'quit')).toHaveLength(2);
      expect(items.filter(({ label }) => label === '&Settings…')).toHaveLength(1);
    }
    expect(setup('darwin').menu[0]?.submenu).toContainEqual({ role: 'about' });
  });

  it('does what its items say', () => {
    const { acts, click } = setup();
    click('&Open…');
    click('Import a &folder…');
    click('&Settings…');
    click('Résumés');
    click('&Keyboard shortcuts');
    expect(acts.openFiles).toHaveBeenCalledOnce();
    expect(acts.openFolder).toHaveBeenCalledOnce();
    expect(acts.go.mock.calls).toEqual([['/settings'], ['/resumes']]);
    expect(acts.showShortcuts).toHaveBeenCalledOnce();
  });

  it('leads to every room of the window, by the words of the window', () => {
    const source = readFileSync('src/renderer/features/frame/rooms.ts', 'utf8');
    const rooms = [...source.matchAll(/message: '([^']+)'/g)].map(([, name]) => name);
    const { items } = setup();
    const labels = items.map(({ label }) => label?.replace('&', '').replace('…', ''));
    expect(rooms).toHaveLength(8);
    for (const room of rooms) expect(labels).toContain(room);
  });

  it('lets nobody reload or look inside but in development', () => {
    const forDevelopers = ['reload', 'forceReload', 'toggleDevTools'];
    expect(setup('linux').roles.filter((role) => forDevelopers.includes(role))).toEqual([]);
    expect(setup('linux', true).roles).toEqual(expect.arrayContaining(['reload']));
  });

  it('has no key twice, and leaves the window the keys that are its own', () => {
    const { items } = setup();
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    const own = ['CmdOrCtrl+K', 'CmdOrCtrl+Z', 'CmdOrCtrl+S', 'CmdOrCtrl+O'];
    const taken = items.filter(
      ({ accelerator, registerAccelerator }) =>
        own.includes(String(accelerator)) && registerAccelerator !== false,
    );
    expect(taken).toEqual([]);
  });
});
