import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildShimLibrary, createDiskShim } from '../support/disk-shim/disk-shim.ts';
import { prove } from '../support/faults/fault-row.ts';
import { inspectFolder } from '../support/faults/inspect-folder.ts';
import { samples } from './samples.ts';

const program = fileURLToPath(new URL('../../src/main/loopback.ts', import.meta.url));
const starts = 5;

let folder = '';
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'nightshift-five-')));
});
afterAll(() => rm(folder, { recursive: true }));

interface Start {
  readonly pid: number;
  code: number | null;
  errors: string;
  readonly ended: Promise<void>;
  stop(): void;
}

function start(dataFolder: string, file: string, env: Readonly<Record<string, string>>): Start {
  const args = [program, '--no-open', '--data', dataFolder, file];
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: [...stdio],
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', (code) => {
      one.code = code;
      resolve();
    });
  });
  const stop = () => void child.kill('SIGTERM');
  const one: Start = { pid: child.pid ?? 0, code: null, errors: '', ended, stop };
  child.stderr?.on('data', (text) => {
    one.errors += text;
  });
  return one;
}

it('leaves one of five starts at once, with the files of all', async () => {
  const row = { id: 'F18', fault: 'five starts at once' };
  await prove({ ...row, asked: 'one survives, 100 % of files, losers never open it' }, async () => {
    const dataFolder = join(folder, 'data');
    await mkdir(dataFolder);
    const library = buildShimLibrary();
    const shim = 'path' in library ? createDiskShim(library.path, dataFolder, folder) : null;
    const sample = samples['import-resume']![0]!;
    const files = await Promise.all(
      Array.from({ length: starts }, (_, number) => sample.prepare(folder, number)),
    );
    const all = files.map((file) => start(dataFolder, String(file), shim?.env ?? {}));
    try {
      await vi.waitFor(
        () => expect(all.filter(({ code }) => code !== null)).toHaveLength(starts - 1),
        { timeout: 60_000, interval: 100 },
      );
      await vi.waitFor(
        () =>
          expect(inspectFolder(dataFolder, ['import-resume']).states).toEqual({
            completed: starts,
          }),
        { timeout: 60_000, interval: 250 },
      );
    } finally {
      for (const one of all) if (one.code === null) one.stop();
      await Promise.all(all.map(({ ended }) => ended));
    }
    expect(all.map(({ code, errors }) => ({ code, errors }))).toEqual(
      all.map(() => ({ code: 0, errors: '' })),
    );
    const openers = new Set(
      shim
        ?.opened()
        .filter((line) => line.endsWith('/nightshift.db'))
        .map((line) => Number(line.split(' ')[0])),
    );
    shim?.close();
    if (shim !== null) expect(openers.size).toBe(1);
    expect(inspectFolder(dataFolder, ['import-resume'])).toMatchObject({
      ...{ integrity: 'ok', states: { completed: starts }, stepsRunAgain: [] },
    });
    const opened = shim === null ? 'not counted: no C compiler' : `${openers.size} opened it`;
    return {
      done: `${starts} starts on one new data folder, a file each`,
      count: starts,
      result: `1 survived, ${starts} of ${starts} files read, ${opened}`,
    };
  });
});
