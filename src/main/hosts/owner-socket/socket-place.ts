/** Where the owner of a data folder listens. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Systems cut or refuse longer paths of sockets: 104 bytes on macOS, 108 on Linux. */
const maxPathBytes = 100;

export interface SocketPlace {
  readonly address: string;
  /** Removes what was made for it. */
  release(): Promise<void>;
}

/** The usual place; null where it is too long for a socket. */
export async function placeInDataFolder(
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<SocketPlace | null> {
  if (platform === 'win32') {
    const address = `\\\\.\\pipe\\nightshift-${randomBytes(16).toString('hex')}`;
    return { address, release: async () => {} };
  }
  const address = join(dataFolder, 'owner.sock');
  if (Buffer.byteLength(address) > maxPathBytes) return null;
  // Left by an owner that died: whoever holds the folder's lock may clear it away.
  const release = () => rm(address, { force: true }).catch(() => {});
  await release();
  return { address, release };
}

/** A private folder, for long paths and for file systems that cannot hold a socket. */
export async function placeInTemporaryFolder(): Promise<SocketPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-'));
  const address = join(folder, 'owner.sock');
  return { address, release: () => rm(folder, { recursive: true, force: true }) };
}
