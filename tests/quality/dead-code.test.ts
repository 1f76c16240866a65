import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const copied = ['src', 'tests', 'scripts', 'bench', 'package.json', 'knip.jsonc', 'tsconfig.json'];

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightshift-dead-code-'));
  for (const name of copied) await cp(name, join(root, name), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
});
afterEach(() => rm(root, { recursive: true }));

function knip(...args: readonly string[]): Promise<string> {
  const program = resolve('node_modules/knip/bin/knip.js');
  return new Promise((done) => {
    const options = { cwd: root, env: { ...process.env, NO_COLOR: '1' } };
    execFile(process.execPath, [program, '--no-progress', ...args], options, (_, stdout) =>
      done(stdout),
    );
  });
}

describe('the search for dead code', () => {
  it('finds a file and an export that nobody uses', async () => {
    await writeFile(join(root, 'src/shared/std/planted.ts'), 'export const planted = 1;\n');
    await appendFile(join(root, 'src/shared/std/invariant.ts'), 'export const plantedToo = 1;\n');
    const output = await knip();
    expect(output).toMatch(/Unused files[\s\S]*src\/shared\/std\/planted\.ts/);
    expect(output).toMatch(/Unused exports[\s\S]*plantedToo/);
  });

  it('finds what only tests use', async () => {
    await writeFile(join(root, 'src/shared/std/planted.ts'), 'export const planted = 1;\n');
    const test = "import { planted } from '../../src/shared/std/planted.ts';\nplanted;\n";
    await writeFile(join(root, 'tests/quality/planted.test.ts'), test);
    expect(await knip()).not.toContain('src/shared/std/planted.ts');
    expect(await knip('--production', '--files')).toContain('src/shared/std/planted.ts');
  });
});
