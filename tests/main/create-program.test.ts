import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { createProgram } from '../../src/main/create-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const entry = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

it('the program knows its version and its page', () => {
  const { version, pageFolder } = createProgram(entry);
  expect(version).toBe(packageJson.version);
  expect(pageFolder).toMatch(/out[/\\]renderer$/);
});

it('what the app writes is its user’s alone', async () => {
  const umask = process.umask();
  const folder = join(temporaryFolder(), 'data');
  const { app } = await createProgram(entry).openApp(folder);
  await app.close();
  process.umask(umask);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'nightshift.db')).mode & 0o777).toBe(0o600);
});

it('a data folder that cannot be written to is said in words', async () => {
  const folder = join(temporaryFolder(), 'file', 'data');
  writeFileSync(join(folder, '..'), '');
  await expect(createProgram(entry).openApp(folder)).rejects.toMatchObject({
    code: 'data-folder-unusable',
  });
});
