/**
 * Installs a peer's packages outside of the repository, once for each lockfile: they are no
 * dependencies of ours, and one of them needs an older SQLite binding and an older Node.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPrograms } from './find-program.ts';

export const peerNames = ['plainjob', 'liteque', 'bullmq'] as const;
export type PeerName = (typeof peerNames)[number];

export type Installed =
  | { readonly packages: string; readonly node: string; readonly nodeVersion: string }
  | { readonly missing: string };

/** The binding that liteque wants has no build for newer ones. */
const newestNode: Readonly<Partial<Record<PeerName, number>>> = { liteque: 22 };

export function peerFolder(name: PeerName): string {
  return fileURLToPath(new URL(`./peers/${name}`, import.meta.url));
}

export function installPeer(name: PeerName): Installed {
  const node = findNode(newestNode[name]);
  if (node === null) return { missing: `needs Node ${newestNode[name]} or older beside ours` };
  const source = peerFolder(name);
  const lockfile = readFileSync(join(source, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).update(node.version).digest('hex');
  const packages = join(tmpdir(), 'nightshift-bench', `${name}-${hash.slice(0, 12)}`);
  const marker = join(packages, '.installed');
  const found = { packages, node: node.path, nodeVersion: node.version };
  if (existsSync(marker)) return found;
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(join(source, file), join(packages, file));
  }
  console.error(`installing ${name} …`);
  // Not `npm ci`: it asks the lockfile for packages of other platforms that are not always there.
  const flags = ['--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = spawnSync('npm', ['install', ...flags], {
    cwd: packages,
    encoding: 'utf8',
    env: cleanEnvironment(node.path),
    shell: process.platform === 'win32',
    timeout: 10 * 60_000,
  });
  if (installed.status !== 0) return { missing: `its packages could not be installed` };
  const failure = tryBinding(packages, node.path);
  if (failure !== null) return { missing: failure };
  writeFileSync(marker, '');
  return found;
}

/** Ours, or the first on the path that is old enough. */
function findNode(newest: number | undefined) {
  for (const path of [process.execPath, ...findPrograms('node')]) {
    const version = execFileSync(path, ['-p', 'process.versions.node'], {
      encoding: 'utf8',
    }).trim();
    const [major = 0] = version.split('.').map(Number);
    if (newest === undefined || major <= newest) return { path, version };
  }
  return null;
}

/** npm as it runs outside of our scripts, under the given Node, which native code is built for. */
function cleanEnvironment(node: string): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const rest = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(ours), PATH: [dirname(node), ...rest].join(delimiter) };
}

/** Why the SQLite binding does not load, or null; contenders without one have nothing to try. */
function tryBinding(packages: string, node: string): string | null {
  const binding = join(packages, 'node_modules', 'better-sqlite3');
  if (!existsSync(binding)) return null;
  const code = `new (require(${JSON.stringify(binding)}))(':memory:')`;
  const tried = spawnSync(node, ['-e', code], { encoding: 'utf8' });
  return tried.status === 0 ? null : 'its native code could not be built for a Node that is here';
}
