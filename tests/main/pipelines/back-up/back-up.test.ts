import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBackUp } from '../../../../src/main/pipelines/back-up/back-up.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { createBackupLab } from '../../../support/backup-lab.ts';
import { createEngineBundle } from '../../../support/engine-bundle.ts';

it('backs up the very database in which its job is kept', async () => {
  const lab = createBackupLab();
  const hash = await lab.addResume('cv');
  await lab.withStore(async ({ store }) => {
    const definitions = [createBackUp<SqliteTx>(lab)];
    const { engine, enqueue, job } = createEngineBundle<SqliteTx>(store, definitions, {
      clock: lab.clock,
    });
    await engine.start();
    const id = await enqueue({ reason: 'changes' }, { kind: 'back-up' });
    while (job(id).finishedAt === null) await lab.clock.settle();
    expect(job(id)).toMatchObject({ state: 'completed', output: { blobs: 1, removed: 0 } });
    expect(new Set(store.listSteps(id).map(({ name }) => name))).toEqual(
      new Set(['copy', 'blobs', 'verify', 'prune']),
    );
    await engine.stop();
  });
  const [backup] = await lab.backups.list();
  expect(backup).toMatchObject({ reason: 'changes', blobs: 1 });
  expect([...(await lab.backups.listBlobsInBackups())]).toEqual([hash]);
  expect(await lab.backups.drill()).toMatchObject([{ problem: null }]);
});

it('tries a check that fails again, with a new copy', async () => {
  const lab = createBackupLab();
  await lab.addResume('cv');
  let checks = 0;
  const backups: typeof lab.backups = {
    ...lab.backups,
    async verify(name, signal) {
      checks += 1;
      if (checks === 1) rmSync(join(lab.folder, name, 'nightshift.db'));
      return lab.backups.verify(name, signal);
    },
  };
  await lab.withStore(async ({ store }) => {
    const definitions = [createBackUp<SqliteTx>({ backups })];
    const { engine, enqueue, job } = createEngineBundle<SqliteTx>(store, definitions, {
      clock: lab.clock,
    });
    await engine.start();
    const id = await enqueue({ reason: 'asked' }, { kind: 'back-up' });
    while (job(id).finishedAt === null) await lab.clock.advance(500);
    expect(job(id)).toMatchObject({ state: 'completed', attempt: 2 });
    await engine.stop();
  });
  expect(await lab.backups.drill()).toMatchObject([{ problem: null }]);
});
