/** The application's menu, in each platform's manner. Pure: what its items do is handed in. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';

type Item = MenuItemConstructorOptions;

const words = {
  file: /*i18n*/ { id: 'menu.file', message: '&File' },
  open: /*i18n*/ { id: 'menu.open', message: '&Open…' },
  openFolder: /*i18n*/ { id: 'menu.open-folder', message: 'Import a &folder…' },
  settings: /*i18n*/ { id: 'menu.settings', message: '&Settings…' },
  go: /*i18n*/ { id: 'menu.go', message: '&Go' },
  shortcuts: /*i18n*/ { id: 'menu.shortcuts', message: '&Keyboard shortcuts' },
} satisfies Record<string, Message>;

/** The rooms in the order of the window's own list, with the digit that leads to each. */
const rooms: readonly { readonly place: string; readonly words: Message }[] = [
  { place: '/today', words: /*i18n*/ { id: 'room.today', message: 'Today' } },
  { place: '/profile', words: /*i18n*/ { id: 'room.profile', message: 'Profile' } },
  { place: '/resumes', words: /*i18n*/ { id: 'room.resumes', message: 'Résumés' } },
  { place: '/postings', words: /*i18n*/ { id: 'room.postings', message: 'Postings' } },
  { place: '/applications', words: /*i18n*/ { id: 'room.applications', message: 'Applications' } },
  { place: '/insights', words: /*i18n*/ { id: 'room.insights', message: 'Insights' } },
  { place: '/activity', words: /*i18n*/ { id: 'room.activity', message: 'Activity' } },
];

export interface MenuActs {
  /** Shows a place of the window. */
  readonly go: (place: string) => void;
  readonly openFiles: () => void;
  readonly openFolder: () => void;
  /** Shows the list of the window's keys. */
  readonly showShortcuts: () => void;
}

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Reloading and the tools of a developer: never in a packed app. */
  readonly hasDevTools: boolean;
}

export function appMenu(acts: MenuActs, { platform, hasDevTools }: MenuOptions): Item[] {
  const isMac = platform === 'darwin';
  const settings: Item = {
    ...{ label: label(words.settings), accelerator: 'CmdOrCtrl+,' },
    click: () => acts.go('/settings'),
  };
  return [
    ...(isMac ? [macMenu(settings)] : []),
    fileMenu(acts, isMac ? [] : [settings]),
    { role: 'editMenu' },
    viewMenu(hasDevTools),
    goMenu(acts),
    { role: 'windowMenu' },
    helpMenu(acts, isMac),
  ];
}

function macMenu(settings: Item): Item {
  const hiding: Item[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }];
  const line: Item = { type: 'separator' };
  return {
    role: 'appMenu',
    submenu: [
      ...[{ role: 'about' } as const, line, settings, line, { role: 'services' } as const, line],
      ...[...hiding, line, { role: 'quit' } as const],
    ],
  };
}

function fileMenu({ openFiles, openFolder }: MenuActs, more: readonly Item[]): Item {
  const end: Item[] = more.length > 0 ? [...more, { type: 'separator' }, { role: 'quit' }] : [];
  return {
    label: label(words.file),
    submenu: [
      // The window has this key itself, and opens its own dialog: one of the two is enough.
      {
        ...{ label: label(words.open), accelerator: 'CmdOrCtrl+O', registerAccelerator: false },
        click: openFiles,
      },
      {
        ...{ label: label(words.openFolder), accelerator: 'CmdOrCtrl+Shift+O' },
        click: openFolder,
      },
      { type: 'separator' },
      ...end,
      ...(end.length === 0 ? [{ role: 'close' } as const] : []),
    ],
  };
}

function viewMenu(hasDevTools: boolean): Item {
  const forDevelopers: Item[] = [
    ...[{ type: 'separator' } as const, { role: 'reload' } as const],
    { role: 'toggleDevTools' },
  ];
  return {
    role: 'viewMenu',
    submenu: [
      ...[
        { role: 'resetZoom' } as const,
        { role: 'zoomIn' } as const,
        { role: 'zoomOut' } as const,
      ],
      ...[{ type: 'separator' } as const, { role: 'togglefullscreen' } as const],
      ...(hasDevTools ? forDevelopers : []),
    ],
  };
}

function goMenu({ go }: MenuActs): Item {
  return {
    label: label(words.go),
    submenu: rooms.map(({ place, words: name }, index) => ({
      ...{ label: label(name), accelerator: `CmdOrCtrl+${index + 1}` },
      click: () => go(place),
    })),
  };
}

function helpMenu({ showShortcuts }: MenuActs, isMac: boolean): Item {
  const about: Item[] = [{ type: 'separator' }, { role: 'about' }];
  return {
    role: 'help',
    submenu: [
      { label: label(words.shortcuts), click: showShortcuts },
      // On macOS it stands in the app's own menu.
      ...(isMac ? [] : about),
    ],
  };
}

const label = (message: Message): string => toPlainText(message);
