import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptDumps, pruneDumps } from '../../../../src/main/hosts/electron/crash-dumps.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = Date.UTC(2030, 0, 7);
const day = 86_400_000;

function setup(ages: readonly number[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'completed'));
  for (const [index, ageDays] of ages.entries()) {
    const path = join(folder, 'completed', `${index}.dmp`);
    writeFileSync(path, 'MDMP');
    utimesSync(path, (now - ageDays * day) / 1000, (now - ageDays * day) / 1000);
  }
  writeFileSync(join(folder, 'settings.dat'), '');
  return { folder, left: () => readdirSync(join(folder, 'completed')).toSorted() };
}

it('the newest dumps are kept, and the reporter’s own files', () => {
  const { folder, left } = setup([6, 1, 2, 3, 4, 5, 0]);
  pruneDumps(folder, now);
  expect(left()).toEqual(['1.dmp', '2.dmp', '3.dmp', '4.dmp', '6.dmp']);
  expect(left()).toHaveLength(keptDumps.count);
  expect(readdirSync(folder)).toContain('settings.dat');
});

it('old dumps go', () => {
  const { folder, left } = setup([13, 15]);
  pruneDumps(folder, now);
  expect(left()).toEqual(['0.dmp']);
});

it('a folder that is not there is no trouble', () => {
  expect(() => pruneDumps('/nonexistent/crashes', now)).not.toThrow();
});
