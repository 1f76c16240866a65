import { expect, it } from 'vitest';
import { createBackUp } from '../../../../src/main/pipelines/back-up/back-up.ts';
import { createBackupDesk } from '../../../../src/main/services/backups/backup-desk.ts';
import { createBackupDuty } from '../../../../src/main/services/backups/backup-duty.ts';
import type { Backups } from '../../../../src/main/services/backups/backups.ts';
import { createDataChangeNote } from '../../../../src/main/store/data-change-note.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createEngineBundle } from '../../../support/engine-bundle.ts';
import { dream } from '../../../support/engine-lab.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

const minute = 60_000;

type FakeBackups = Pick<
  Backups,
  'copy' | 'addBlobs' | 'verify' | 'prune' | 'newest' | 'list' | 'lastRestore'
>;

/** The real engine and store, with backups that are only counted. */
async function setup({
  newest = null as { at: number; seq: number } | null,
  isBroken = false,
} = {}) {
  const clock = createFakeClock();
  const db = openDatabase(':memory:');
  const store = createSqliteJobStore(db, clock);
  const made: { at: number; seq: number }[] = newest === null ? [] : [newest];
  const facts = () => ({ schemaVersion: 1, seq: store.lastSeq(), counts: {} });
  const backups = {
    copy: async () => {
      if (isBroken) throw new AppError('backup-failed');
      return { name: 'backup', facts: facts() };
    },
    addBlobs: async () => ({ blobs: { count: 0 } }),
    verify: async () => {
      made.push({ at: clock.now(), seq: store.lastSeq() });
      return { database: { bytes: 1 } };
    },
    prune: async () => 0,
    newest: async () => made.at(-1) ?? null,
    list: async () => [],
    lastRestore: async () => null,
  } as unknown as FakeBackups;
  const definitions = [
    createBackUp<SqliteTx>({ backups }),
    dream(async () => ({ status: 'done', output: null })),
  ];
  const { engine, enqueue } = createEngineBundle<SqliteTx>(store, definitions, { clock });
  const desk = createBackupDesk({ engine, backups });
  const changes = createDataChangeNote(db, clock);
  const duty = createBackupDuty({
    ...{ desk, backups, engine, logger: silentLogger, now: clock.now },
    ...{ listChangesAfter: store.listChangesAfter, setAlarm: clock.setTimer },
    isDataChangedAfter: changes.isChangedAfter,
  });
  await engine.start();
  duty.start();
  afterTest(async () => {
    duty.stop();
    await engine.stop();
    await store.close();
    db.close();
  });
  const jobs = () => engine.listJobs(50).filter(({ kind }) => kind === 'back-up');
  const changeData = () => engine.write(changes.note);
  return { clock, engine, enqueue, changeData, duty, desk, jobs, made };
}

it('backs up soon after a start where there is no backup yet, and then every quarter of an hour', async () => {
  const { clock, enqueue, jobs } = await setup();
  await enqueue();
  await clock.advance(2 * minute);
  expect(jobs()).toMatchObject([{ state: 'completed', priority: 8 }]);
  await enqueue();
  await clock.advance(10 * minute);
  expect(jobs()).toHaveLength(1);
  await clock.advance(5 * minute);
  expect(jobs()).toHaveLength(2);
});

it('does not back up when nothing has changed but by backing up', async () => {
  const { clock, enqueue, jobs } = await setup();
  await enqueue();
  await clock.advance(2 * minute);
  await clock.advance(60 * minute);
  expect(jobs()).toHaveLength(1);
  await enqueue();
  await clock.advance(15 * minute);
  expect(jobs()).toHaveLength(2);
});

it('backs up what the user changed by hand, though no job did anything', async () => {
  const { clock, enqueue, changeData, jobs } = await setup();
  await enqueue();
  await clock.advance(2 * minute);
  await changeData();
  await clock.advance(15 * minute);
  expect(jobs()).toHaveLength(2);
  await clock.advance(60 * minute);
  expect(jobs()).toHaveLength(2);
});

it('waits after a start when the last backup is young', async () => {
  const { clock, enqueue, jobs } = await setup({
    newest: { at: createFakeClock().now() - 5 * minute, seq: 0 },
  });
  await enqueue();
  await clock.advance(14 * minute);
  expect(jobs()).toEqual([]);
  await clock.advance(2 * minute);
  expect(jobs()).toHaveLength(1);
});

it('takes a backup of a time that was undone for no backup of this one', async () => {
  const { duty } = await setup({ newest: { at: createFakeClock().now(), seq: 9_999 } });
  expect(await duty.runOnce()).toBe(true);
});

it('tries one that failed again instead of adding another', async () => {
  const { clock, enqueue, jobs } = await setup({ isBroken: true });
  await enqueue();
  await clock.advance(2 * minute);
  expect(jobs()).toMatchObject([{ state: 'failed', failure: { code: 'backup-failed' } }]);
  const { attempt = 0 } = jobs()[0] ?? {};
  await clock.advance(15 * minute);
  expect(jobs()).toHaveLength(1);
  expect(jobs()[0]?.attempt).toBeGreaterThan(attempt);
});

it('gives whoever asks the backup that is queued already', async () => {
  const { engine, desk } = await setup();
  await engine.pause();
  const first = await desk.make('changes');
  const second = await desk.make('asked');
  expect(second.id).toBe(first.id);
});

it('stops', async () => {
  const { clock, enqueue, duty, jobs } = await setup();
  await enqueue();
  duty.stop();
  await clock.advance(60 * minute);
  expect(jobs()).toEqual([]);
});
