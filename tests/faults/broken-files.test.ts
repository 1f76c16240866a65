import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failures } from '../../src/shared/domain/failures.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { brokenFiles } from '../support/fixtures/broken/broken-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-broken-'));
});
afterAll(() => rm(folder, { recursive: true }));

const child = join(import.meta.dirname, '../support/faults/broken-files-child.ts');
const seeds = isLong ? 60 : 4;
const filesAChild = 5;
const longestMs = 30_000;
const mostBytes = 512 * 1024 * 1024;

interface Outcome {
  readonly file: string;
  readonly outcome: string;
  readonly ms: number;
  readonly peakBytes: number;
}

async function writeFiles(): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [index, { fileName, make }] of brokenFiles(seeds).entries()) {
    const path = join(folder, `${index}-${fileName}`);
    await writeFile(path, await make());
    files.push(path);
  }
  return files;
}

/** A few files a process, so that the memory of each is not that of all before it. */
async function importAll(files: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < files.length; at += filesAChild) {
    const some = files.slice(at, at + filesAChild);
    const args = [child, join(folder, `data-${at}`), ...some];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    outcomes.push(
      ...stdout
        .trim()
        .split('\n')
        .map((line): Outcome => JSON.parse(line)),
    );
  }
  return outcomes;
}

it('ends every broken file with a reason, and costs nothing else', async () => {
  const row = { id: 'F16', fault: 'broken and hostile files' };
  await prove({ ...row, asked: 'a reason each; no exit; ≤ 30 s; ≤ 512 MB' }, async () => {
    const files = await writeFiles();
    const outcomes = await importAll(files);
    expect(outcomes.map(({ file }) => file)).toEqual(files);
    const known = new Set([
      ...Object.keys(failures),
      'completed',
      'already-imported',
      'needs-user',
    ]);
    const unexplained = outcomes.filter(
      ({ outcome }) => !known.has(outcome) || outcome === 'internal-error',
    );
    expect(unexplained).toEqual([]);
    expect(outcomes.filter(({ peakBytes }) => peakBytes > mostBytes)).toEqual([]);
    const slowest = Math.max(...outcomes.map(({ ms }) => ms));
    const megabytes = Math.ceil(Math.max(...outcomes.map((one) => one.peakBytes)) / 1024 / 1024);
    const read = outcomes.filter(({ outcome }) => outcome === 'completed').length;
    const result = `${read} read, ${files.length - read} with a reason; at most ${slowest} ms, ${megabytes} MB`;
    const done = 'zip bombs, traps, cut, flipped, mislabelled';
    return { done, count: files.length, result, isInTime: slowest <= longestMs };
  });
});
