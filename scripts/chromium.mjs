/** Finds the Chromium that the end-to-end tests drive, and installs Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function installOnDebian() {
  if (!succeeds('apt-get', '--version')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !succeeds('sudo', '-n', 'true')) return;
  console.log('No Chromium here: installing Debian’s package for the end-to-end tests …');
  const prefix = isRoot ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, rest, { stdio: 'inherit', env }).status !== 0) return;
  }
}

/** The path of a Chromium, or undefined. */
function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  return chosen ? [chosen].find(isProgram) : places.find(isProgram);
}

/** The path of a Chromium; ends the process with a sentence where there is none. */
export function ensureChromium() {
  if (!findChromium() && !process.env.CHROMIUM_PATH) installOnDebian();
  const path = findChromium();
  if (path) return path;
  console.error(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but no program is there.`
      : 'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}
