import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMixedPdf, makeResumePdf, people } from '../support/fixtures/index.ts';

const child = fileURLToPath(new URL('../support/import-child.ts', import.meta.url));

/** Places within one import at which a process may die, by their names without numbers. */
const everyKindOfPlace = [
  ...['transaction:before-commit', 'transaction:after-commit'],
  ...['blob:before-rename', 'blob:after-rename'],
  ...['open', 'text', 'structure'].flatMap((step) =>
    ['start', 'before-commit', 'after-commit'].map((moment) => `${step}:${moment}`),
  ),
  ...['save:before-commit', 'save:after-commit'],
];

let folder = '';
let textPdf = '';
let mixedPdf = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-crash-'));
  textPdf = join(folder, 'text.pdf');
  mixedPdf = join(folder, 'mixed.pdf');
  await writeFile(textPdf, await makeResumePdf({ person: people.nora, pages: 2 }));
  await writeFile(mixedPdf, await makeMixedPdf({ person: people.nora }));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly trail: readonly string[];
}

let runs = 0;
async function runChild(dataFolder: string, file: string, killAt = 0): Promise<Run> {
  runs += 1;
  const trailFile = join(folder, `trail-${runs}`);
  await writeFile(trailFile, '');
  const process_ = spawn(process.execPath, [child, dataFolder, file, trailFile, String(killAt)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    process_.on('exit', (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
  });
  const trail = (await readFile(trailFile, 'utf8')).split('\n').filter(Boolean);
  return { code, signal, trail };
}

/** What a killed process left on disk, read as another program would. */
function inspect(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'));
  try {
    const pluck = (sql: string) => db.prepare(sql).pluck().all();
    return {
      steps: pluck('SELECT name FROM step').map(String),
      states: pluck('SELECT state FROM job'),
      attempts: pluck('SELECT attempt FROM job'),
      resumes: pluck('SELECT id FROM resume'),
      integrity: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

/** Kills the process at one place, starts it again, and says what became of the job. */
async function killAndReopen(file: string, killAt: number) {
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  const killed = await runChild(dataFolder, file, killAt);
  const left = inspect(dataFolder);
  const reopened = await runChild(dataFolder, file);
  const begun = reopened.trail.filter((place) => place.endsWith(':start'));
  return {
    place: killed.trail.at(-1),
    killedBy: killed.signal,
    integrityAfterKill: left.integrity,
    finishedStepsRunAgain: left.steps.filter((step) => begun.includes(`${step}:start`)),
    exitCode: reopened.code,
    ...inspect(dataFolder),
  };
}

const whole = {
  killedBy: 'SIGKILL',
  integrityAfterKill: 'ok',
  finishedStepsRunAgain: [],
  exitCode: 0,
  states: ['completed'],
  attempts: [1],
  resumes: [expect.any(String)],
  integrity: 'ok',
};

/** Two at a time: the machine has few cores, and each child starts threads of its own. */
async function sweep(file: string, places: readonly number[]) {
  const results: Awaited<ReturnType<typeof killAndReopen>>[] = [];
  const queue = [...places];
  const work = async () => {
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      results.push(await killAndReopen(file, place));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

const withoutNumber = (place: string) => place.replace(/:\d+:/, ':');

describe('a process killed in the middle of an import', () => {
  it('loses nothing and repeats nothing, at every place it can be killed', async () => {
    const clean = await runChild(await mkdtemp(join(folder, 'data-')), textPdf);
    expect(new Set(clean.trail.map(withoutNumber))).toEqual(new Set(everyKindOfPlace));
    const places = clean.trail.map((_place, index) => index + 1);
    const results = await sweep(textPdf, places);
    expect(results).toHaveLength(places.length);
    for (const result of results) expect(result, `killed at ${result.place}`).toMatchObject(whole);
  }, 400_000);

  it('does not read a scanned page twice', async () => {
    const clean = await runChild(await mkdtemp(join(folder, 'data-')), mixedPdf);
    const places = clean.trail.flatMap((place, index) =>
      place.startsWith('ocr:') ? [index + 1] : [],
    );
    expect(places.length).toBeGreaterThanOrEqual(3);
    const results = await sweep(mixedPdf, places);
    for (const result of results) expect(result, `killed at ${result.place}`).toMatchObject(whole);
  }, 400_000);
});
