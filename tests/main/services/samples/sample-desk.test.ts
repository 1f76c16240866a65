import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createApp } from '../../../../src/main/app.ts';
import { createSampleDesk } from '../../../../src/main/services/samples/sample-desk.ts';
import { afterTest } from '../../../support/after-test.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

const besideSource = { folder: join(import.meta.dirname, '../../../../resources/samples') };

async function openApp() {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-samples-'));
  const app = await createApp({ dataFolder: join(folder, 'data'), logger: silentLogger });
  afterTest(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  return app;
}

it('reads the samples as jobs, marks them, and takes all of them out again', async () => {
  const app = await openApp();
  const outcomes = await app.samples.add();
  expect(outcomes.map(({ status, fileName }) => [status, fileName.slice(0, 6)])).toEqual(
    Array(3).fill(['queued', 'Sample']),
  );
  await vi.waitFor(() => expect(app.resumes.listLines()).toHaveLength(3), 120_000);
  const lines = app.resumes.listLines();
  expect(lines.map(({ name, isSample }) => [name, isSample]).toSorted()).toEqual([
    ['Ingrid Halloway', true],
    ['Ingrid Halloway', true],
    ['Rafael Quintela', true],
  ]);
  const again = await app.samples.add();
  expect(again.map(({ status }) => status)).toEqual(Array(3).fill('already-imported'));
  const profile = await app.profile.get();
  expect(profile.conflictCount).toBeGreaterThan(0);
  expect(JSON.stringify(profile.facts)).not.toContain('Quintela');

  let told = 0;
  app.samples.listen(() => {
    told += 1;
  });
  expect(await app.samples.remove()).toEqual({ removed: 3, kept: 0 });
  expect(told).toBe(1);
  expect(app.resumes.listLines()).toEqual([]);
  expect(app.engine.listJobs(10).filter(({ kind }) => kind === 'import-resume')).toEqual([]);
  expect((await app.profile.get()).facts).toEqual([]);
}, 180_000);

it('stops what is still being read before it removes, and so leaves nothing behind', async () => {
  const app = await openApp();
  await app.samples.add();
  await app.samples.remove();
  const imports = app.engine.listJobs(10).filter(({ kind }) => kind === 'import-resume');
  expect(imports).toEqual([]);
  expect(app.resumes.listLines()).toEqual([]);
  const outcomes = await app.samples.add();
  expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('queued'));
}, 60_000);

it('says so when the documents are not there', async () => {
  const desk = createSampleDesk({
    folder: '/nowhere',
    intake: { grantPath: () => '', start: async () => [] },
    engine: { cancel: async () => null, listen: () => () => {} },
    samples: {
      ...{ mark: () => {}, listUnfinishedJobs: () => [] },
      removeAll: () => ({ removed: 0, kept: 0 }),
    },
    write: async (work) => work(null),
  });
  await expect(desk.add()).rejects.toMatchObject({ code: 'file-missing' });
  expect(await desk.remove()).toEqual({ removed: 0, kept: 0 });
});

it('marks the files before they are read, so that a process that ends between leaves no impostor', async () => {
  const order: string[] = [];
  const { folder } = besideSource;
  const desk = createSampleDesk<null>({
    folder,
    intake: {
      grantPath: (path) => path,
      start: async () => {
        order.push('read');
        throw new Error('the process ended');
      },
    },
    engine: { cancel: async () => null, listen: () => () => {} },
    samples: {
      mark: (_tx, files) => void order.push(`marked ${files.length}`),
      listUnfinishedJobs: () => [],
      removeAll: () => ({ removed: 0, kept: 0 }),
    },
    write: async (work) => work(null),
  });
  await expect(desk.add()).rejects.toThrow('the process ended');
  // What failed does not stand in the way of the next try.
  await expect(desk.add()).rejects.toThrow('the process ended');
  expect(order).toEqual(['marked 3', 'read', 'marked 3', 'read']);
});
