import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createRetentionTable } from '../../../src/main/store/retention-table.ts';
import { createSqliteJobStore } from '../../../src/main/store/sqlite-job-store.ts';
import { afterTest } from '../../support/after-test.ts';
import { explainQueries } from '../../support/explain-query.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { addPastBatch, addPastJob } from '../../support/past-jobs.ts';
import { newJob } from '../../support/store-lab.ts';

function setup() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const retention = createRetentionTable(db, clock);
  afterTest(async () => {
    await store.close();
    db.close();
  });
  const ids = () => db.prepare('SELECT id FROM job ORDER BY id').pluck().all();
  const removeJobs = (before: number, limit = 10) =>
    store.write((tx) => retention.removeOldJobs(tx, before, limit));
  const removeAudit = async (before: number, limit = 10) =>
    (await store.write((tx) => retention.removeOldAudit(tx, before, limit))).value;
  return { db, store, retention, ids, removeJobs, removeAudit };
}

const at = (finishedAt: number) => ({ createdAt: 0, finishedAt });

it('forgets completed and cancelled jobs that ended before a time, and no others', async () => {
  const { db, ids, removeJobs } = setup();
  addPastJob(db, { number: 1, ...at(10) });
  addPastJob(db, { number: 2, ...at(20), state: 'cancelled' });
  addPastJob(db, { number: 3, ...at(20), state: 'failed' });
  addPastJob(db, { number: 4, ...at(30) });
  addPastJob(db, { number: 5, createdAt: 0, state: 'pending' });
  addPastJob(db, { number: 6, createdAt: 0, state: 'running' });
  const { value, changes } = await removeJobs(30);
  expect(value).toBe(2);
  expect(ids()).toEqual([3, 4, 5, 6].map(numberedId));
  expect(changes).toEqual([
    { type: 'jobs.removed', seq: 1, ids: [1, 2].map(numberedId), batchIds: [] },
  ]);
});

it('takes their steps and failed tries along', async () => {
  const { db, removeJobs } = setup();
  const id = addPastJob(db, { number: 1, ...at(10) });
  db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, started_at, finished_at)
    VALUES (?, 'read', 1, 'pure', '1', 0, 0)`).run(id);
  db.prepare(`
    INSERT INTO step_failure (job_id, step, attempt, at, code, detail)
    VALUES (?, 'read', 1, 0, 'disk-full', '')`).run(id);
  await removeJobs(30);
  expect(db.prepare('SELECT count(*) FROM step').pluck().get()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM step_failure').pluck().get()).toBe(0);
});

it('takes the oldest first, no more than asked, and tells nobody where there are none', async () => {
  const { db, ids, removeJobs } = setup();
  for (const number of [3, 1, 2]) addPastJob(db, { number, ...at(number) });
  expect((await removeJobs(30, 2)).value).toBe(2);
  expect(ids()).toEqual([numberedId(3)]);
  await removeJobs(30);
  const none = await removeJobs(30);
  expect(none).toEqual({ value: 0, changes: [] });
  expect(db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(2);
});

it('forgets a batch as a whole once nothing in it has failed, and tells so', async () => {
  const { db, ids, removeJobs } = setup();
  const batchId = addPastBatch(db, { number: 70, finishedAt: 20 });
  const withFailed = addPastBatch(db, { number: 71, finishedAt: 20, failed: 1 });
  const young = addPastBatch(db, { number: 72, finishedAt: 40 });
  for (const number of [1, 2, 3]) addPastJob(db, { number, ...at(10), batchId });
  addPastJob(db, { number: 4, ...at(10), batchId: withFailed });
  addPastJob(db, { number: 5, ...at(10), batchId: young });
  expect((await removeJobs(30, 2)).value).toBe(2);
  const last = await removeJobs(30, 2);
  expect(last.value).toBe(1);
  expect(last.changes).toMatchObject([{ type: 'jobs.removed', ids: [], batchIds: [batchId] }]);
  expect((await removeJobs(30, 2)).value).toBe(0);
  expect(ids()).toEqual([4, 5].map(numberedId));
  const batches = db.prepare('SELECT id FROM batch ORDER BY id').pluck();
  expect(batches.all()).toEqual([withFailed, young]);
});

it('keeps a job while one that it started is unfinished', async () => {
  const { db, ids, removeJobs } = setup();
  const parentId = addPastJob(db, { number: 1, ...at(10) });
  addPastJob(db, { number: 2, createdAt: 0, state: 'pending', parentId });
  expect((await removeJobs(30)).value).toBe(0);
  db.exec("UPDATE job SET state = 'cancelled', finished_at = 50 WHERE state = 'pending'");
  expect((await removeJobs(30)).value).toBe(1);
  expect(ids()).toEqual([numberedId(2)]);
});

it('forgets old entries of the trail, but never the last: the numbering goes on from it', async () => {
  const { db, store, removeAudit } = setup();
  const insert = db.prepare("INSERT INTO audit (seq, at, type, detail) VALUES (?, ?, 'x', '{}')");
  for (const seq of [1, 2, 3, 4]) insert.run(seq, seq * 10);
  expect(await removeAudit(25)).toBe(2);
  expect(await removeAudit(1_000)).toBe(1);
  expect(await removeAudit(1_000)).toBe(0);
  expect(store.lastSeq()).toBe(4);
  const reopened = createSqliteJobStore(db, createFakeClock());
  const { value } = await reopened.write((tx) => reopened.insertJob(tx, newJob(1)));
  await reopened.close();
  expect(value.job.seq).toBe(5);
});

it('removes a batch of entries at once, not more', async () => {
  const { db, removeAudit } = setup();
  const insert = db.prepare("INSERT INTO audit (seq, at, type, detail) VALUES (?, 0, 'x', '{}')");
  for (let seq = 1; seq <= 9; seq += 1) insert.run(seq);
  expect([await removeAudit(5, 4), await removeAudit(5, 4), await removeAudit(5, 4)]).toEqual([
    ...[4, 4, 0],
  ]);
});

it('reads no row that it does not remove', () => {
  const { db } = setup();
  const plans = explainQueries(db, (spied) => createRetentionTable(spied, createFakeClock()));
  const planOf = (sql: RegExp) => plans.find((found) => sql.test(found.sql))?.plan;
  expect(planOf(/SELECT id FROM job INDEXED BY job_finished_row/)).toMatch(
    /SEARCH job USING COVERING INDEX job_finished_row/,
  );
  expect(planOf(/DELETE FROM audit/)).toMatch(/SEARCH audit USING INTEGER PRIMARY KEY/);
  for (const { plan } of plans) expect(plan).not.toContain('TEMP B-TREE');
});
