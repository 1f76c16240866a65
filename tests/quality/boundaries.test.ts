import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Each file breaks one arrow; the rule that must name it stands beside it. */
const planted = [
  ['src/shared/domain/planted.ts', '../../main/engine/ports.ts', 'shared-arrow'],
  ['src/shared/std/planted.ts', 'node:fs', 'shared-node'],
  ['src/main/engine/planted-store.ts', '../store/planted-sqlite.ts', 'engine-arrow'],
  ['src/main/engine/planted-sqlite.ts', 'better-sqlite3', 'engine-package'],
  ['src/main/engine/planted-electron.ts', 'electron', 'engine-package'],
  ['src/main/services/planted.ts', 'better-sqlite3', 'services-package'],
  ['src/main/pipelines/planted.ts', '../store/planted-sqlite.ts', 'pipelines-arrow'],
  ['src/main/router/planted.ts', 'electron', 'router-package'],
  ['src/main/hosts/loopback/planted.ts', 'electron', 'hosts-package'],
  ['src/main/hosts/cli/planted.ts', '../../store/planted-sqlite.ts', 'hosts-arrow'],
  ['src/workers/planted.ts', 'better-sqlite3', 'workers-package'],
  ['src/workers/planted-engine.ts', '../main/engine/ports.ts', 'workers-arrow'],
  ['src/preload/planted.ts', '../main/engine/ports.ts', 'preload-arrow'],
  ['src/renderer/planted.ts', '../main/engine/ports.ts', 'renderer-arrow'],
  ['src/renderer/planted-node.ts', 'node:fs', 'renderer-node'],
  ['src/main/engine/planted-cycle-a.ts', './planted-cycle-b.ts', 'no-cycle'],
  ['src/main/elsewhere/planted.ts', '../engine/ports.ts', 'has-a-layer'],
  ['src/main/engine/planted-nowhere.ts', './not-there.ts', 'resolves'],
] as const;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightshift-boundaries-'));
  await cp('src', join(root, 'src'), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
});
afterEach(() => rm(root, { recursive: true }));

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

function check(): Promise<{ exitCode: number; output: string }> {
  const args = ['scripts/check-boundaries.ts', '--root', root];
  return new Promise((done) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

describe('the check of the import arrows', () => {
  it('names every planted violation with the rule that it breaks', async () => {
    await plant('src/main/store/planted-sqlite.ts', "import 'better-sqlite3';\n");
    await plant('src/main/engine/planted-cycle-b.ts', "import './planted-cycle-a.ts';\n");
    for (const [file, target] of planted) {
      await plant(file, `import * as target from '${target}';\nexport const used = target;\n`);
    }
    const { exitCode, output } = await check();
    expect(exitCode).toBe(1);
    for (const [file, , rule] of planted) {
      expect(output).toMatch(new RegExp(`${file.replaceAll('.', '\\.')} → .*\\n +${rule}:`));
    }
    expect(output).not.toMatch(/planted-sqlite\.ts → .*better-sqlite3.*\n +store/);
  });

  it('turns red for a single type import against an arrow', async () => {
    await plant(
      'src/renderer/planted.ts',
      "import type { Job } from '../main/engine/job.ts';\nexport type Planted = Job;\n",
    );
    const { exitCode, output } = await check();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/src\/renderer\/planted\.ts → src\/main\/engine\/job\.ts/);
  });

  it('reads the whole tree and turns red where it reads next to nothing', async () => {
    expect(Number(/(\d+) modules read/.exec((await check()).output)?.[1])).toBeGreaterThan(50);
    await rm(join(root, 'src'), { recursive: true });
    await plant('src/shared/only.ts', 'export const one = 1;\n');
    expect(await check()).toMatchObject({ exitCode: 1 });
  });
});
