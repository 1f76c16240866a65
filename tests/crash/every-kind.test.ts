import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { type Sample, samples } from '../faults/samples.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder, withDatabase } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';

const rounds = isLong ? 3 : 1;
const resumedWithinMs = 5_000;
/** The machine has few cores, and each child starts threads of its own. */
const lanes = 2;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Places within an import at which a process may die, by their names without numbers. */
const placesOfAnImport = [
  ...['transaction:before-commit', 'transaction:after-commit'],
  ...['blob:before-rename', 'blob:after-rename'],
  // The scripted reader is unsure, so that a second reading is asked for.
  ...['open', 'text', 'read', 'structure', 'structure:accurate'].flatMap((step) =>
    ['start', 'before-commit', 'after-commit'].map((moment) => `${step}:${moment}`),
  ),
  ...['save:before-commit', 'save:after-commit'],
];

interface Case {
  readonly kind: string;
  readonly sample: number;
  readonly prepared: readonly unknown[];
}

let runs = 0;
async function run(dataFolder: string, { kind, sample, prepared }: Case, killAt = 0) {
  runs += 1;
  const trail = join(folder, `trail-${runs}`);
  // The real readers take most of the time: the short form has them for scans.
  const isScripted = !isLong && sample === 0;
  const plan = { dataFolder, trail, killAt, kind, sample, prepared: [...prepared], isScripted };
  const ended = await runFaultChild(plan);
  const places = await readFile(trail, 'utf8').catch(() => '');
  return { ...ended, places: places.split('\n').filter(Boolean) };
}

/** Kills the process at one place, starts it again, and says what became of the job. */
async function killAndReopen(one: Case, killAt: number) {
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  const killed = await run(dataFolder, one, killAt);
  const left = inspectFolder(dataFolder, [one.kind]);
  const reopened = await run(dataFolder, one);
  const { effects } = samples[one.kind]![one.sample]!;
  const result = {
    place: killed.places.at(-1),
    killedBy: killed.signal,
    integrityAfterKill: left.integrity,
    exitCode: reopened.code,
    errors: reopened.errors,
    resumedMs: reopened.readyMs,
    ...inspectFolder(dataFolder, [one.kind]),
    effects: withDatabase(dataFolder, effects),
  };
  await rm(dataFolder, { recursive: true });
  return result;
}

const whole = {
  integrityAfterKill: 'ok',
  exitCode: 0,
  errors: '',
  integrity: 'ok',
  states: { completed: 1 },
  maxAttempt: 1,
  stepsRunAgain: [],
  effects: 1,
  leftovers: 0,
};

/** Those of an upgrade are `migrations.test.ts`'s. */
const isOfJobs = (place: string): boolean => !place.startsWith('migration:');

function wantedPlaces(trail: readonly string[], sample: Sample): readonly number[] {
  const filters = [sample.places, isLong ? undefined : sample.shortPlaces];
  const isWanted = (place: string) =>
    isOfJobs(place) && filters.every((filter) => filter?.test(place) ?? true);
  return trail.flatMap((place, index) => (isWanted(place) ? [index + 1] : []));
}

const everySample = Object.entries(samples).flatMap(([kind, list]) =>
  list.map((sample, index) => ({ kind, sample, index, title: `${kind}, ${sample.name}` })),
);

describe('a process killed in the middle of a job', () => {
  for (const { kind, sample, index, title } of everySample) {
    it(`loses nothing and repeats nothing, wherever it is killed: ${title}`, async () => {
      const row = { id: 'F1', fault: 'SIGKILL at every step boundary' };
      const asked = '0 lost, 0 finished steps run again, integrity ok, resumed ≤ 5 s';
      await prove({ ...row, asked }, async () => {
        const one = { kind, sample: index, prepared: [await sample.prepare(folder, 1)] };
        const clean = await run(await mkdtemp(join(folder, 'data-')), one);
        expect(clean.code, clean.errors).toBe(0);
        const wanted = wantedPlaces(clean.places, sample);
        const places = Array.from({ length: rounds }).flatMap(() => [...wanted]);
        expect(places.length).toBeGreaterThanOrEqual(3);
        const results = await mapInParallel(places, lanes, (place) => killAndReopen(one, place));
        for (const result of results) {
          expect(result, `killed at ${result.place}`).toMatchObject(whole);
        }
        // Writes that happen to share a commit make a run some places shorter.
        const killed = results.filter(({ killedBy }) => killedBy === 'SIGKILL');
        expect(killed.length).toBeGreaterThanOrEqual(places.length * 0.9);
        const slowest = Math.max(...results.map(({ resumedMs }) => resumedMs));
        return {
          done: `${title}: ${wanted.length} places × ${rounds}`,
          count: killed.length,
          result: `all whole; taken up again after ≤ ${(slowest / 1_000).toFixed(1)} s`,
          isInTime: slowest <= resumedWithinMs,
        };
      });
    }, 900_000);
  }

  it('is killed at every kind of place that an import has', async () => {
    const prepared = [await samples['import-resume']![0]!.prepare(folder, 2)];
    const one = { kind: 'import-resume', sample: 0, prepared };
    const clean = await run(await mkdtemp(join(folder, 'data-')), one);
    const names = clean.places.filter(isOfJobs).map((place) => place.replace(/:\d+:/, ':'));
    expect(new Set(names)).toEqual(new Set(placesOfAnImport));
  });
});
