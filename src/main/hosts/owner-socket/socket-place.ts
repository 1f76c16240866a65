/** Chooses where the owner of a data folder listens. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Systems cut or refuse longer paths of sockets: 104 bytes on macOS, 108 on Linux. */
const maxPathBytes = 100;

export interface SocketPlace {
  readonly address: string;
  /** Removes what was made for it. */
  release(): Promise<void>;
}

/** The socket stands in the data folder, or in a private temporary one where its path is too long. */
export async function chooseSocketPlace(
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<SocketPlace> {
  if (platform === 'win32') {
    const address = `\\\\.\\pipe\\nightshift-${randomBytes(16).toString('hex')}`;
    return { address, release: async () => {} };
  }
  const usual = join(dataFolder, 'owner.sock');
  if (Buffer.byteLength(usual) <= maxPathBytes) {
    // Left by an owner that died: whoever holds the folder's lock may clear it away.
    await rm(usual, { force: true });
    return { address: usual, release: () => rm(usual, { force: true }) };
  }
  const address = join(await mkdtemp(join(tmpdir(), 'nightshift-')), 'owner.sock');
  const release = () => rm(dirname(address), { recursive: true, force: true });
  return { address, release };
}
