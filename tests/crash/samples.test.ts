import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { withDatabase } from '../support/faults/inspect-folder.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { placesAfterOpening, typeUntilKilled } from '../support/type-until-killed.ts';

const child = fileURLToPath(new URL('../support/sample-child.ts', import.meta.url));
/** The machine has few cores. */
const lanes = 2;

/** What the file holds, without the app. */
function readFolder(dataFolder: string) {
  return withDatabase(dataFolder, (db) => {
    const count = (sql: string) => Number(db.prepare(sql).pluck().get());
    return {
      integrity: db.pragma('integrity_check', { simple: true }),
      marks: count('SELECT count(*) FROM sample_file'),
      jobs: count("SELECT count(*) FROM job WHERE kind = 'import-resume'"),
      impostors: count(`
        SELECT count(*) FROM job WHERE kind = 'import-resume'
          AND args ->> '$.blobHash' NOT IN (SELECT blob_hash FROM sample_file)`),
    };
  });
}

it('a process killed while samples come and go leaves none that passes for a real file', async () => {
  const whole = await typeUntilKilled(child, 0);
  expect(whole.told).toContainEqual(['added', '3']);
  expect(readFolder(whole.dataFolder)).toMatchObject({ marks: 0, jobs: 0 });
  const places = placesAfterOpening(whole.told);
  // Marks, three files, their jobs, three ends, the removal: each before and after its commit.
  expect(places.length).toBeGreaterThanOrEqual(10);
  await mapInParallel(places, lanes, async (place) => {
    const { dataFolder, told, forget } = await typeUntilKilled(child, place);
    const found = readFolder(dataFolder);
    expect(found, `place ${place}`).toMatchObject({ integrity: 'ok', impostors: 0 });
    const isAdded = told.some(([what]) => what === 'added');
    const isRemoved = told.some(([what]) => what === 'removed');
    // Removing is one commit: until then all jobs are there, cancelled or not.
    if (isRemoved) expect(found, `place ${place}`).toMatchObject({ marks: 0, jobs: 0 });
    else if (isAdded && found.marks > 0) expect(found.jobs, `place ${place}`).toBe(3);
    await forget();
  });
}, 300_000);

it('the next start can take up either', async () => {
  const { dataFolder } = await typeUntilKilled(child, 0);
  const app = await createApp({ dataFolder, logger });
  try {
    const outcomes = await app.samples.add();
    expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('queued'));
    expect(await app.samples.remove()).toEqual({ removed: 0, kept: 0 });
  } finally {
    await app.close();
  }
}, 60_000);
