import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeOldLogs } from '../../../../src/main/services/log/remove-old-logs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const before = Date.UTC(2027, 1, 3);

function setup(files: readonly (readonly [name: string, writtenAt: number])[]) {
  const folder = temporaryFolder();
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  for (const [name, writtenAt] of files) {
    writeFileSync(join(logs, name), '12345');
    utimesSync(join(logs, name), writtenAt / 1_000, writtenAt / 1_000);
  }
  return { folder, left: () => readdirSync(logs).sort() };
}

it('removes logs whose last line is old, and tells what that freed', async () => {
  const { folder, left } = setup([
    ['nightshift-2027-01-01.log', before - 1_000],
    ['nightshift-2027-01-02.log', before - 5_000],
    ['nightshift-2027-01-30.log', before + 1_000],
  ]);
  expect(await removeOldLogs(folder, before)).toEqual({ files: 2, bytes: 10 });
  expect(left()).toEqual(['nightshift-2027-01-30.log']);
});

it('leaves a log of long ago that is still written to, and files that are no logs', async () => {
  const { folder, left } = setup([
    ['nightshift-2026-01-01.log', before + 1_000],
    ['notes.txt', before - 5_000],
  ]);
  expect(await removeOldLogs(folder, before)).toEqual({ files: 0, bytes: 0 });
  expect(left()).toEqual(['nightshift-2026-01-01.log', 'notes.txt']);
});

it('has nothing to do where nothing was ever logged', async () => {
  expect(await removeOldLogs(temporaryFolder(), before)).toEqual({ files: 0, bytes: 0 });
});
