/** Runs a child that writes as somebody who types, and kills itself at one of its commits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** What a child was answered, in order: `what:value` a line. */
type Told = readonly (readonly [what: string, value: string])[];

/** @param killAt the number of the place where it dies; 0: once it has done everything. */
export async function typeUntilKilled(child: string, killAt: number) {
  const folder = temporaryFolder();
  const [dataFolder, trail] = [join(folder, 'data'), join(folder, 'trail')];
  await writeFile(trail, '');
  const args = [child, dataFolder, trail, String(killAt)];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = await once(started, 'exit');
  expect(signal).toBe('SIGKILL');
  const lines = (await readFile(trail, 'utf8')).split('\n').filter(Boolean);
  const told: Told = lines.map((line) => line.split(':') as [string, string]);
  return { dataFolder, told, forget: () => rm(folder, { recursive: true, force: true }) };
}

/** The places where a child that was killed only at its end could have been killed after opening. */
export function placesAfterOpening(told: Told): readonly number[] {
  const count = (what: string): number => Number(told.find(([word]) => word === what)?.[1]);
  const opened = count('opened');
  return Array.from({ length: count('places') - opened }, (_, index) => opened + index + 1);
}
