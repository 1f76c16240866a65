/** Builds the app where its sources have changed since the last build; `--force` builds anyway. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { node24, root, say } from './places.mjs';

const sources = [
  'src',
  'electron.vite.config.ts',
  'lingui.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out/.sources');

/** Ends the process with a sentence when the build fails. */
export function ensureBuilt() {
  if (isBuilt() || oneAtATime(() => isBuilt() || build())) return;
  say('The app could not be built; what went wrong stands above.');
  process.exit(1);
}

function build() {
  say('Building the app …');
  // Until it has been built whole, there is no build.
  rmSync(stamp, { force: true });
  const hash = hashSources();
  const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [program, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(node24, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) return false;
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(join(root, path))) return [];
  try {
    return readdirSync(join(root, path)).flatMap((name) => listFiles(`${path}/${name}`));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--force')) rmSync(stamp, { force: true });
  ensureBuilt();
}
