import { expect, it } from 'vitest';
import { createDataChangeNote } from '../../../src/main/store/data-change-note.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../../src/main/store/sqlite-job-store.ts';
import { afterTest } from '../../support/after-test.ts';
import { explainQueries } from '../../support/explain-query.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { newJob } from '../../support/store-lab.ts';

function setup() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  afterTest(async () => {
    await store.close();
    db.close();
  });
  const changes = createDataChangeNote(db, clock);
  const types = () => db.prepare('SELECT type FROM audit ORDER BY seq').pluck().all();
  return { db, store, changes, types, note: () => store.write((tx) => changes.note(tx)) };
}

it('is one line in the trail, however often something is changed, until another one follows', async () => {
  const { store, types, note } = setup();
  for (let letter = 0; letter < 5; letter += 1) await note();
  expect(types()).toEqual(['data.changed']);
  await store.write((tx) => store.insertJob(tx, newJob(1)));
  await note();
  await note();
  expect(types()).toEqual(['data.changed', 'job.queued', 'data.changed']);
});

it('is found after the number of a backup, and not before it', async () => {
  const { store, changes, note } = setup();
  expect(changes.isChangedAfter(0)).toBe(false);
  await note();
  expect(changes.isChangedAfter(0)).toBe(true);
  expect(changes.isChangedAfter(store.lastSeq())).toBe(false);
});

it('is nothing that windows which come back are told of', async () => {
  const { store, note } = setup();
  await note();
  await store.write((tx) => store.insertJob(tx, newJob(1)));
  expect(store.listChangesAfter(0, 9)).toMatchObject([{ type: 'job.queued' }]);
});

it('reads the trail from its end', () => {
  const { db } = setup();
  const plans = explainQueries(db, (spied) => createDataChangeNote(spied, createFakeClock()));
  for (const { plan } of plans) expect(plan).not.toMatch(/SCAN audit\b(?! USING)|TEMP B-TREE/);
});
