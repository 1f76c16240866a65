import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProgramHealth } from '../../../../src/main/services/health/program-health.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const mainThread = { p50Ms: 0, p99Ms: 3, maxMs: 9 };

async function setup(dataFolder: string) {
  const clock = createFakeClock();
  const loopWatch = { look: () => mainThread };
  return { clock, look: createProgramHealth({ dataFolder, now: clock.now, loopWatch }) };
}

it('tells the sizes of the database and its log, the room on the disk, memory and lateness', async () => {
  const folder = temporaryFolder();
  await writeFile(join(folder, 'nightshift.db'), '');
  await truncate(join(folder, 'nightshift.db'), 8_192);
  await writeFile(join(folder, 'nightshift.db-wal'), 'log');
  const { clock, look } = await setup(folder);
  await clock.advance(5_000);
  const health = await look();
  expect(health).toMatchObject({
    ...{ at: FAKE_NOW + 5_000, startedAt: FAKE_NOW, mainThread },
    database: { bytes: 8_192, logBytes: 3 },
  });
  expect(health.disk?.freeBytes).toBeGreaterThan(0);
  expect(health.disk?.totalBytes).toBeGreaterThanOrEqual(health.disk?.freeBytes ?? 0);
  expect(health.memoryBytes).toBeGreaterThan(1_000_000);
});

it('says nothing of a disk that the system does not tell of, and of files that are not there', async () => {
  const { look } = await setup(join(temporaryFolder(), 'gone'));
  expect(await look()).toMatchObject({ disk: null, database: { bytes: 0, logBytes: 0 } });
});
