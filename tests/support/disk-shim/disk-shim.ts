/**
 * The disk as a program sees it, under control: a small library between the program and its file
 * calls, compiled where a C compiler is found. See `disk-shim.c` for what it does.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The numbers of `struct control`, in its order. */
const fields = [
  'mode',
  'failAt',
  'failErrno',
  'syncDelayUs',
  'calls',
  'syncs',
  'writes',
  'refused',
] as const;

type Field = (typeof fields)[number];
export type DiskCounts = Readonly<Record<Field, number>>;

const modes = { whole: 0, full: 1, failNth: 2 } as const;
/** Numbers of Linux. */
export const errnos = { EIO: 5, ENOSPC: 28 } as const;

export interface DiskShim {
  /** For the program's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** A full disk takes no more bytes and no new files. */
  setFull(isFull: boolean): void;
  /** Lets the call with this number fail, counted from now. */
  failNth(number: number, errno: number): void;
  /** Added to each sync from now on. */
  delaySyncs(ms: number): void;
  counts(): DiskCounts;
  /** Counts anew from 0. */
  reset(): void;
  /** A line "pid path" for each file that was opened. */
  opened(): readonly string[];
  close(): void;
}

export type ShimLibrary = { readonly path: string } | { readonly missing: string };

const source = fileURLToPath(new URL('./disk-shim.c', import.meta.url));

/** Compiles the library once for this version of its source; says why where it cannot. */
export function buildShimLibrary(): ShimLibrary {
  if (process.platform !== 'linux') return { missing: 'the disk shim is made for Linux' };
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), 'nightshift-disk-shim');
  const path = join(folder, `disk-shim-${hash}.so`);
  if (existsSync(path)) return { path };
  mkdirSync(folder, { recursive: true });
  const fresh = `${path}.${process.pid}`;
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const flags = ['-O2', '-shared', '-fPIC', '-o', fresh, source, '-ldl'];
    const compiled = spawnSync(compiler, flags, { stdio: 'ignore' });
    if (compiled.status !== 0) continue;
    renameSync(fresh, path);
    return { path };
  }
  return { missing: 'no C compiler was found' };
}

/** @param folder absolute; only files below it are meant */
export function createDiskShim(library: string, folder: string, workFolder: string): DiskShim {
  const controlFile = join(workFolder, 'disk-shim.control');
  const logFile = join(workFolder, 'disk-shim.log');
  writeFileSync(controlFile, new Uint8Array(fields.length * 8));
  writeFileSync(logFile, '');
  const control = openSync(controlFile, 'r+');

  function set(field: Field, value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    writeSync(control, bytes, 0, 8, fields.indexOf(field) * 8);
  }

  function counts(): DiskCounts {
    const bytes = Buffer.alloc(fields.length * 8);
    readSync(control, bytes, 0, bytes.length, 0);
    const values = fields.map((field, at) => [field, Number(bytes.readBigUInt64LE(at * 8))]);
    return Object.fromEntries(values) as DiskCounts;
  }

  function reset(): void {
    for (const field of ['calls', 'syncs', 'writes', 'refused'] as const) set(field, 0);
  }

  return {
    env: {
      LD_PRELOAD: library,
      DISK_SHIM_CONTROL: controlFile,
      DISK_SHIM_FOLDER: folder,
      DISK_SHIM_LOG: logFile,
    },
    setFull: (isFull) => set('mode', isFull ? modes.full : modes.whole),
    failNth(number, errno) {
      set('mode', modes.whole);
      reset();
      set('failAt', number);
      set('failErrno', errno);
      set('mode', modes.failNth);
    },
    delaySyncs: (ms) => set('syncDelayUs', Math.round(ms * 1_000)),
    counts,
    reset,
    opened: () => readFileSync(logFile, 'utf8').split('\n').filter(Boolean),
    close: () => closeSync(control),
  };
}
