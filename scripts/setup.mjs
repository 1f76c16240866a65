/**
 * Installs the packages where they are missing or not those of the lockfile. Plain JavaScript for
 * Node 20, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { node24, root, say } from './places.mjs';

/** Ends the process with a sentence when the packages cannot be installed. */
export function ensureInstalled() {
  if (isInstalled()) return;
  const isInstalledNow = oneAtATime(() => isInstalled() || install());
  if (isInstalledNow) return;
  say('The packages could not be installed; what npm said stands above. Is there a network?');
  process.exit(1);
}

function install() {
  say('Installing packages (once, some minutes on a slow line) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', args, options);
  return status === 0 && isInstalled();
}

function isInstalled() {
  // npm writes down what it has installed, last of all.
  const installed = readJson(join(root, 'node_modules/.package-lock.json'));
  const wanted = readJson(join(root, 'package-lock.json'));
  return installed !== null && existsSync(node24) && isSameInstall(wanted, installed);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether every package of a lockfile is installed in its version; optional ones may be missing. */
export function isSameInstall(wanted, installed) {
  return Object.entries(wanted.packages).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    return found ? found.version === version : Boolean(optional ?? devOptional);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
