import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import { runCli } from '../../../../src/main/hosts/cli/run-cli.ts';
import { ownForWindow } from '../../../../src/main/hosts/own-data-folder.ts';
import { afterTest } from '../../../support/after-test.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function setup() {
  const folder = temporaryFolder();
  const surroundings = { platform: 'linux', env: {}, home: join(folder, 'home') } as const;

  async function run(...args: string[]) {
    const written = { stdout: '', stderr: '' };
    const to = (name: 'stdout' | 'stderr') => ({
      write(text: string) {
        written[name] += text;
      },
    });
    const code = await runCli(scriptedProgram(), {
      ...{ args: [...args, '--data', 'data'], folder, surroundings },
      output: createOutput({ stdout: to('stdout'), stderr: to('stderr') }),
      interrupted: new AbortController().signal,
    });
    return { code, lines: written.stdout.split('\n').slice(0, -1), notes: written.stderr };
  }

  async function importOne(name: string) {
    writeFileSync(join(folder, `${name}.pdf`), `%PDF-1.7\nname: ${name}\n`);
    return run('import', `${name}.pdf`, '--json');
  }

  const backups = join(folder, 'data-backups');
  const labels = async () =>
    (await run('jobs', '--json')).lines
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'import-resume')
      .map(({ label }) => label);
  return { folder, backups, run, importOne, labels };
}

it('makes a backup, goes back to it, and back again', async () => {
  const { run, importOne, labels, backups } = setup();
  await importOne('first');
  const made = await run('backup', '--json');
  expect(made).toMatchObject({ code: 0 });
  const { name } = JSON.parse(made.lines[0] ?? '');
  expect(JSON.parse(made.lines[0] ?? '')).toMatchObject({ reason: 'asked', blobs: 1 });
  expect(readdirSync(backups)).toEqual([name]);
  await importOne('second');
  const restored = await run('restore', 'newest', '--json');
  expect(restored.lines.map((line) => JSON.parse(line))).toMatchObject([{ name }]);
  expect(restored.notes).toContain('All work is paused');
  expect(await labels()).toEqual(['first.pdf']);
  const missing = await run('restore', 'nonsense');
  expect(missing).toMatchObject({ code: 1, lines: [] });
  expect(missing.notes).toContain('There is no backup called nonsense.');
});

it('says in words what it did', async () => {
  const { run, importOne } = setup();
  await importOne('first');
  expect((await run('backup')).lines.join('\n')).toMatch(
    /^✓ \S+-asked: [\d.]+ KB and 1 file, checked$/,
  );
  expect((await run('drill')).lines.join('\n')).toMatch(
    /^✓ \S+-asked +[\d.]+ KB +\d+ rows {2}1 file$/,
  );
  expect((await run('restore')).lines.join('\n')).toMatch(/^✓ \S+-asked was restored\.$/);
});

it('a drill names the backup that is no good, and ends with 1', async () => {
  const { run, importOne, backups } = setup();
  expect(await run('drill')).toMatchObject({
    code: 0,
    lines: [],
    notes: 'There are no backups yet.\n',
  });
  await importOne('first');
  await run('backup');
  expect(await run('drill', '--json')).toMatchObject({ code: 0 });
  const [name = ''] = readdirSync(backups);
  const [parent = ''] = readdirSync(join(backups, name, 'blobs'));
  const [blob = ''] = readdirSync(join(backups, name, 'blobs', parent));
  const file = join(backups, name, 'blobs', parent, blob);
  rmSync(file);
  const { code, lines, notes } = await run('drill', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name, problem: 'blob-missing' });
  expect(notes).toBe('1 of 1 backups could not be restored.\n');
});

it('says once when a damaged database was replaced by a backup', async () => {
  const { run, importOne, folder, labels } = setup();
  await importOne('first');
  await run('backup');
  writeFileSync(join(folder, 'data', 'nightshift.db'), 'garbage', { flag: 'r+' });
  expect((await run('jobs')).notes).toContain('The database was damaged, so the backup');
  expect((await run('jobs')).notes).toBe('');
  expect(await labels()).toEqual(['first.pdf']);
});

it('says what is wrong where there is no backup to take its place', async () => {
  const { run, importOne, folder } = setup();
  await importOne('first');
  writeFileSync(join(folder, 'data', 'nightshift.db'), 'garbage', { flag: 'r+' });
  const { code, notes } = await run('jobs');
  expect(code).toBe(1);
  expect(notes).toContain('is damaged, and there is no good backup of it. Nothing was changed.');
});

it('refuses to restore while a window is open, and makes a backup through it', async () => {
  const { run, importOne, folder } = setup();
  await importOne('first');
  const window = await ownForWindow(scriptedProgram(), {
    dataFolder: join(folder, 'data'),
    host: 'loopback',
    onWindowWanted: () => 'shown',
  });
  if (window === 'shown') throw new Error('no window should be open');
  afterTest(window.close);
  expect(await run('backup')).toMatchObject({ code: 0 });
  const { code, notes } = await run('restore');
  expect(code).toBe(1);
  expect(notes).toContain('Use the window that is open, or close it first.');
});
