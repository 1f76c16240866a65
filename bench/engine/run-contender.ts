/** Runs one contender once, in a process of its own, on a copy of its filled table. */
import { execFileSync, spawnSync } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildShimLibrary,
  createDiskShim,
  type DiskShim,
} from '../../tests/support/disk-shim/disk-shim.ts';
import { type Contender, childFile } from './contenders.ts';
import type { DriverOptions, Figures } from './driver.ts';
import { startRedis } from './redis-server.ts';

export interface Counts {
  readonly one: number;
  readonly many: number;
  readonly endToEnd: number;
  readonly pickUps: number;
  /** Jobs made with 5 ms added to each sync. */
  readonly slow: number;
}

export interface RunOptions {
  /** The bench's temporary folder. */
  readonly folder: string;
  readonly level: DriverOptions['level'];
  /** Finished jobs that are in the table before. */
  readonly rows: number;
  readonly concurrency: number;
  readonly counts: Counts;
}

const library = buildShimLibrary();
/** Why syncs can neither be counted nor slowed down here; null where they can. */
export const withoutShim = 'missing' in library ? library.missing : null;

export async function runContender(contender: Contender, options: RunOptions): Promise<Figures> {
  const { folder, level, concurrency, counts } = options;
  const place = join(folder, 'run');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const shim = 'path' in library ? createDiskShim(library.path, place, folder) : null;
  const env = shim?.env ?? {};
  const { redis } = contender;
  const server =
    redis === null ? null : await startRedis(redis, { folder: join(place, 'redis'), level, env });
  const file = server ? server.file : join(place, 'queue.db');
  try {
    if (options.rows > 0)
      copyFileSync(template(contender, options), file, constants.COPYFILE_FICLONE);
    const driver: DriverOptions = { file, level, concurrency, packages: contender.packages };
    // The server does the syncs there; its client's own files are none of the queue's.
    return runChild(contender, { options: driver, counts }, server ? countersOnly(shim) : env);
  } finally {
    await server?.stop();
    shim?.close();
  }
}

function countersOnly(shim: DiskShim | null): Readonly<Record<string, string>> {
  const control = shim?.env.DISK_SHIM_CONTROL;
  return control === undefined ? {} : { DISK_SHIM_CONTROL: control };
}

/** The contender's database with that many finished jobs in it, made once a run of the bench. */
function template(contender: Contender, { folder, rows, level, concurrency }: RunOptions): string {
  const file = join(folder, `${contender.name}-${rows}.db`);
  if (existsSync(file)) return file;
  const { packages } = contender;
  const options: DriverOptions = { file, level, concurrency, packages };
  execFileSync(contender.node, toArguments(contender, { options, template: rows }));
  return file;
}

function runChild(
  contender: Contender,
  plan: object,
  env: Readonly<Record<string, string>>,
): Figures {
  const ended = spawnSync(contender.node, toArguments(contender, plan), {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 10 * 60_000,
  });
  if (ended.status !== 0)
    throw new Error(`${contender.name} failed: ${ended.stderr.slice(-2_000)}`);
  return JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '');
}

function toArguments({ module }: Contender, plan: object): string[] {
  return [childFile, JSON.stringify({ module, ...plan })];
}
