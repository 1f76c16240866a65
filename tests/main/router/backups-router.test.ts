import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { ownDataFolder } from '../../../src/main/hosts/own-data-folder.ts';
import { createRouter } from '../../../src/main/router/router.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { afterTest } from '../../support/after-test.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { makeReleasedDatabase } from '../../support/migration-lab.ts';
import { scriptedProgram } from '../../support/scripted-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Opens the app as a host does, and gives a client of it. */
async function open(dataFolder: string) {
  const onWindowWanted = () => 'shown' as const;
  const owned = await ownDataFolder(scriptedProgram(), {
    ...{ dataFolder, host: 'loopback', onWindowWanted },
  });
  if (owned === null) throw new Error('nobody else should own it');
  let isOpen = true;
  const close = async () => {
    if (isOpen) await owned.close();
    isOpen = false;
  };
  afterTest(close);
  return { client: createRouterClient(owned.router), close };
}

it('makes a backup, tells of it, and of its return after the database was damaged', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await open(dataFolder);
  expect(await first.client.backups.status()).toEqual({ lastBackupAt: null, lastRestore: null });
  const { id, kind, priority } = await first.client.backups.make();
  expect({ kind, priority }).toEqual({ kind: 'back-up', priority: 3 });
  await vi.waitFor(
    async () => expect(await first.client.jobs.get({ id })).toMatchObject({ state: 'completed' }),
    { timeout: 20_000 },
  );
  const { backups } = await first.client.backups.list();
  expect(backups).toMatchObject([{ reason: 'asked', appVersion: 'unknown' }]);
  const [made] = backups;
  expect(await first.client.backups.status()).toEqual({
    ...{ lastBackupAt: made?.at, lastRestore: null },
  });
  await first.close();

  writeFileSync(join(dataFolder, 'nightshift.db'), 'not a database', { flag: 'r+' });
  const second = await open(dataFolder);
  expect(await second.client.backups.status()).toMatchObject({
    lastRestore: { reason: 'damaged', from: made?.name, at: expect.any(Number) },
  });
  expect(await second.client.jobs.queue()).toMatchObject({ pausedBy: 'user' });
  expect((await second.client.backups.list()).backups).toMatchObject([
    ...[{ reason: 'before-restore', bytes: null }, { name: made?.name }],
  ]);
});

it('opens the data of the first version after backing it up', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  makeReleasedDatabase(join(dataFolder, 'nightshift.db'), 1);
  const { client } = await open(dataFolder);
  expect((await client.backups.list()).backups).toMatchObject([{ reason: 'before-migration' }]);
  const { jobs } = await client.jobs.list();
  const labels = jobs.map(({ label }) => label);
  for (const label of ['waiting.pdf', 'running.pdf', 'failed.pdf', 'done.pdf']) {
    expect(labels).toContain(label);
  }
  expect((await client.resumes.list()).resumes).toMatchObject([{ name: 'Mira Feld' }]);
});

it('refuses data of a newer version, and lets go of them', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const database = join(dataFolder, 'nightshift.db');
  makeReleasedDatabase(database, 1);
  const db = new Database(database);
  db.pragma('user_version = 999');
  db.close();
  const before = readFileSync(database);
  for (const _again of [1, 2]) {
    await expect(open(dataFolder)).rejects.toMatchObject({ code: 'data-newer' });
  }
  expect(readFileSync(database)).toEqual(before);
});

it('answers with the code of what keeps a backup from being queued', async () => {
  const parts = fakeRouterParts();
  const make = () => Promise.reject(new AppError('disk-full'));
  const client = createRouterClient(
    createRouter({ ...parts, backups: { ...parts.backups, make } }),
  );
  await expect(client.backups.make()).rejects.toMatchObject({
    ...{ code: 'FAILED', data: { code: 'disk-full' } },
  });
});
