/** Who takes part: our own queue and the peers that can be had here; the others are named. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPeer, type PeerName, peerFolder, peerNames } from './install-peer.ts';
import { findRedis } from './redis-server.ts';

export interface Contender {
  readonly name: string;
  /** The driver's address. */
  readonly module: string;
  readonly packages: string;
  /** The Node that runs it. */
  readonly node: string;
  /** Path of a Redis server where it needs one. */
  readonly redis: string | null;
  /** Whether its table can be filled with finished jobs beforehand. */
  readonly canGrow: boolean;
}

export interface LineUp {
  readonly contenders: readonly Contender[];
  /** A line for each peer that is left out, and for each that runs under other conditions. */
  readonly notes: readonly string[];
}

const ours: Contender = {
  name: 'ours',
  module: new URL('./ours-driver.ts', import.meta.url).href,
  packages: '',
  node: process.execPath,
  redis: null,
  canGrow: true,
};

export function lineUp(only: readonly string[] | null): LineUp {
  const notes: string[] = [];
  const contenders = [ours];
  for (const name of peerNames) {
    if (only !== null && !only.includes(name)) continue;
    const peer = tryPeer(name);
    if ('missing' in peer) notes.push(`${name}: skipped, ${peer.missing}`);
    else {
      contenders.push(peer);
      notes.push(...peer.notes.map((note) => `${name}: ${note}`));
    }
  }
  return { contenders, notes };
}

function tryPeer(
  name: PeerName,
): (Contender & { readonly notes: readonly string[] }) | { readonly missing: string } {
  const redis = name === 'bullmq' ? findRedis() : null;
  if (name === 'bullmq' && redis === null) {
    return { missing: 'no redis-server or valkey-server was found on the path' };
  }
  const installed = installPeer(name);
  if ('missing' in installed) return installed;
  const notes: string[] = [];
  const { packages, node, nodeVersion } = installed;
  if (node !== process.execPath) notes.push(`runs under Node ${nodeVersion}`);
  if (name === 'bullmq') notes.push('its finished jobs live in memory: not grown');
  const module = pathToFileURL(join(peerFolder(name), `${name}-driver.mjs`)).href;
  return { name, module, packages, node, redis, canGrow: redis === null, notes };
}

export const childFile = fileURLToPath(new URL('./contender-child.mjs', import.meta.url));
