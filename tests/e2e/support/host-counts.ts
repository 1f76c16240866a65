/** What the host's process holds at a moment, as Linux counts it. */
import { readdir, readFile, readlink } from 'node:fs/promises';

export interface HostCounts {
  /** Open sockets, those that listen included. */
  readonly sockets: number;
  readonly files: number;
  readonly threads: number;
  /** Megabytes in memory. */
  readonly memory: number;
}

/** Null where the system does not tell. */
export async function countHost(pid: number): Promise<HostCounts | null> {
  const folder = `/proc/${pid}`;
  const status = await readFile(`${folder}/status`, 'utf8').catch(() => null);
  if (status === null) return null;
  const names = await readdir(`${folder}/fd`);
  const targets = await Promise.all(
    // One may be closed before it is looked at.
    names.map((name) => readlink(`${folder}/fd/${name}`).catch(() => '')),
  );
  const sockets = targets.filter((target) => target.startsWith('socket:')).length;
  const numberAfter = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return {
    ...{ sockets, files: targets.filter((target) => target.startsWith('/')).length },
    ...{ threads: numberAfter('Threads'), memory: numberAfter('VmRSS') / 1024 },
  };
}
