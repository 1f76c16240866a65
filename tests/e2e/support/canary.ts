/** A key and names that every test of the suite works with, and where they must never be found. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { people } from '../../support/fixtures/index.ts';

/** In the environment of every host of the suite, as keys of model servers are where none is kept. */
export const canaryKey = 'sk-canary-5f1e0c7ad94b';

/** What those who are read about are called, whole and by their own part of it. */
const names = Object.values(people).flatMap(({ resume }) => {
  const whole = resume.basics?.name ?? '';
  const last = whole.split(' ').at(-1) ?? '';
  return [whole, last].filter((name) => name !== '');
});

interface Remains {
  /** With the data folder and its backups. */
  readonly folder: string;
  /** What its hosts have written to their terminal. */
  readonly said: readonly string[];
}

/** Where the key stands in anything, or a name in what is written for whoever mends the program. */
export async function findTraces({ folder, said }: Remains): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const traces = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      const bytes = await readFile(path);
      const isRecord = path.split(sep).some((part) => part === 'logs' || part === 'crashes');
      return tracesIn(bytes, isRecord).map((trace) => `${path}: ${trace}`);
    });
  const terminal = tracesIn(Buffer.from(said.join('\n')), true);
  return [(await Promise.all(traces)).flat(), terminal.map((trace) => `terminal: ${trace}`)].flat();
}

function tracesIn(bytes: Buffer, isRecord: boolean): readonly string[] {
  const secrets = isRecord ? [canaryKey, ...names] : [canaryKey];
  return secrets.filter((secret) => bytes.includes(secret));
}
