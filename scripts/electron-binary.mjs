/**
 * Finds Electron's binary, which its package brings at the first run only. The download may not
 * keep a start waiting for long: one that does not come along is given up, for a day.
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24, root, say } from './places.mjs';

const folder = join(root, 'node_modules/electron');
const failureNote = join(root, 'node_modules/.nightshift-electron');
const dayMs = 24 * 60 * 60 * 1000;

/** Seconds without a new byte, and in all. */
const patience = { idle: 20, whole: 300 };

/** The path of the binary, or why there is none. */
export async function findElectron() {
  const path = installedBinary();
  if (path) return { path };
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (hasFailedLately(version)) {
    return {
      reason: `its download did not work within the last day (delete ${failureNote} to try again)`,
    };
  }
  say(`Fetching Electron ${version} (once; given up after ${patience.idle} s without progress) …`);
  const reason = await download();
  const downloaded = installedBinary();
  if (downloaded) return { path: downloaded };
  writeFileSync(failureNote, `${version} ${Date.now()}`);
  return { reason };
}

function installedBinary() {
  const marker = join(folder, 'path.txt');
  if (!existsSync(marker)) return null;
  const base = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const path = join(base, readFileSync(marker, 'utf8').trim());
  return existsSync(path) ? path : null;
}

function hasFailedLately(version) {
  if (!existsSync(failureNote)) return false;
  return isRecentFailure(readFileSync(failureNote, 'utf8'), version, Date.now());
}

/** Whether a note tells of a failure with this version less than a day before `now`. */
export function isRecentFailure(note, version, now) {
  const [failedVersion, at] = note.split(' ');
  const age = now - Number(at);
  return failedVersion === version && age >= 0 && age < dayMs;
}

/** Runs the package's own installer; resolves to why it failed. */
async function download() {
  // The installer loads into the temporary folder, so that is where progress can be seen.
  const temporary = mkdtempSync(join(tmpdir(), 'nightshift-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const child = spawn(node24, [join(folder, 'install.js')], { env, stdio: 'ignore' });
  let reason = 'its download failed';
  const stopWatching = watchProgress(temporary, () => {
    reason = 'its download did not come along';
    child.kill('SIGKILL');
  });
  try {
    await new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
    return reason;
  } finally {
    stopWatching();
    rmSync(temporary, { recursive: true, force: true });
  }
}

function watchProgress(temporary, giveUp) {
  const started = performance.now();
  let lastSize = 0;
  let lastGrowth = started;
  const timer = setInterval(() => {
    const now = performance.now();
    const size = sizeOf(temporary) + sizeOf(join(folder, 'dist'));
    if (size > lastSize) lastGrowth = now;
    lastSize = Math.max(size, lastSize);
    const isStuck = now - lastGrowth > patience.idle * 1000;
    if (isStuck || now - started > patience.whole * 1000) giveUp();
  }, 500);
  return () => clearInterval(timer);
}

function sizeOf(path) {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    return 0;
  }
}
