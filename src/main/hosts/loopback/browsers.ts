/** Where browsers that can show a page as a window of its own (`--app=`) are found. */
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Surroundings } from '../data-folder.ts';

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** Every place where one may be, the preferred first. */
export function browserPlaces({ platform, env, home }: Surroundings): readonly string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPrograms.map((program) => `${root}\\${program}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The first one that can be run, or null. */
export function findBrowser(surroundings: Surroundings): string | null {
  return browserPlaces(surroundings).find(isUsable) ?? null;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // Snaps see neither the temporary folder nor hidden ones, so they cannot read our start page.
    return !realpathSync(path).startsWith('/snap/') && !realpathSync(path).endsWith('/snap');
  } catch {
    return false;
  }
}
