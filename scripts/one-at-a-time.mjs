/** Keeps two starts in the same checkout from installing or building at once. */
import { createHash } from 'node:crypto';
import { openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from './places.mjs';

const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
const lockFile = join(tmpdir(), `nightshift-setup-${name}.lock`);
const pauseMs = 250;

/** Runs `work` while no other process does; waits for its turn. Not to be nested. */
export function oneAtATime(work) {
  let hasSaid = false;
  while (!take()) {
    if (!hasSaid) say('Another start is installing or building here; waiting for it …');
    hasSaid = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  try {
    return work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take() {
  try {
    writeSync(openSync(lockFile, 'wx', 0o600), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    // A process that died in the middle left its number behind.
    if (!isAlive(Number(readHolder()))) rmSync(lockFile, { force: true });
    return false;
  }
}

function readHolder() {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  // Not yet written: whoever made it is just about to.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
