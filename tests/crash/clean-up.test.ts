import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { cleanFolder, inspectWornFolder, wearFolder } from '../support/worn-folder.ts';

const child = fileURLToPath(new URL('../support/clean-up-child.ts', import.meta.url));
const rows = ['jobs', 'resumes', 'audit', 'events', 'deliveries', 'models'];
const steps = ['plan', ...rows, 'logs', 'blobs'];
/** The machine has few cores, and each child starts threads of its own. */
const lanes = 2;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-clean-up-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function wornFolder(): Promise<string> {
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  wearFolder(dataFolder, Date.now());
  return dataFolder;
}

let runs = 0;
async function run(dataFolder: string, killAt = 0) {
  runs += 1;
  const trail = join(folder, `trail-${runs}`);
  await writeFile(trail, '');
  const args = [child, dataFolder, trail, String(killAt)];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = await once(started, 'exit');
  const places = (await readFile(trail, 'utf8')).split('\n').filter(Boolean);
  return { code: code as number | null, signal: signal as string | null, places };
}

/** Kills the process at one place, starts it again, and says what became of the folder. */
async function killAndReopen(killAt: number) {
  const dataFolder = await wornFolder();
  const killed = await run(dataFolder, killAt);
  const left = inspectWornFolder(dataFolder);
  const reopened = await run(dataFolder);
  const begun = reopened.places.filter((place) => place.endsWith(':start'));
  const { finishedSteps, ...result } = inspectWornFolder(dataFolder);
  await rm(dataFolder, { recursive: true });
  return {
    place: killed.places.at(-1),
    killedBy: killed.signal,
    half: { steps: left.stepsOfNobody, integrity: left.integrity, keys: left.foreignKeys },
    resumesAfterKill: left.resumes,
    finishedStepsRunAgain: left.finishedSteps.filter((step) => begun.includes(`${step}:start`)),
    exitCode: reopened.code,
    finishedSteps: finishedSteps.toSorted(),
    result,
  };
}

describe('a process killed in the middle of a clean-up', () => {
  it('leaves nothing half, at every step, and the next start ends it', async () => {
    const dataFolder = await wornFolder();
    const clean = await run(dataFolder);
    expect(inspectWornFolder(dataFolder)).toMatchObject(cleanFolder);
    for (const step of steps) {
      for (const moment of ['start', 'before-commit', 'after-commit']) {
        expect(clean.places).toContain(`${step}:${moment}`);
      }
    }
    expect(clean.places).toContain('blob:after-remove');
    const begins = clean.places.indexOf('plan:start');
    const places = clean.places.flatMap((place, index) => {
      if (index < begins) return [];
      // Of the many commits in between, every tenth: each is as the others are.
      return place.startsWith('transaction:') && index % 10 !== 0 ? [] : [index + 1];
    });
    const results = await mapInParallel(places, lanes, killAndReopen);
    expect(results.length).toBeGreaterThan(steps.length * 3);
    for (const result of results) {
      expect(result, `killed at ${result.place}`).toMatchObject({
        killedBy: 'SIGKILL',
        half: { steps: [], integrity: 'ok', keys: [] },
        resumesAfterKill: cleanFolder.resumes,
        finishedStepsRunAgain: [],
        exitCode: 0,
        finishedSteps: steps.toSorted(),
        result: cleanFolder,
      });
    }
  }, 600_000);
});
