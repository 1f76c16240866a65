import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createHistoryCountQuery } from '../../../../src/main/store/reader/history-count-query.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastBatch, addPastJob } from '../../../support/past-jobs.ts';

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const batchId = addPastBatch(db, { number: 90, finishedAt: 90 });
  const at = (finishedAt: number) => ({ createdAt: 0, finishedAt });
  addPastJob(db, { number: 1, label: 'nora.pdf', ...at(10) });
  addPastJob(db, { number: 2, label: 'Theo.pdf', state: 'failed', ...at(20), batchId });
  addPastJob(db, { number: 3, label: 'NORA.txt', state: 'cancelled', ...at(30) });
  addPastJob(db, { number: 4, kind: 'wake', ...at(40), entityId: numberedId(70) });
  addPastJob(db, { number: 5, state: 'pending' });
  return { db, batchId, count: createHistoryCountQuery(db) };
}

it('counts what is finished, by state, for each filter', () => {
  const { count, batchId } = setup();
  const none = { completed: 0, failed: 0, cancelled: 0, isCut: false };
  expect(count({})).toEqual({ ...none, completed: 2, failed: 1, cancelled: 1 });
  expect(count({ kind: 'wake' })).toEqual({ ...none, completed: 1 });
  expect(count({ batchId })).toEqual({ ...none, failed: 1 });
  expect(count({ entity: { type: 'resume', id: numberedId(70) } })).toEqual({
    ...{ ...none, completed: 1 },
  });
  expect(count({ from: 20, to: 40 })).toEqual({ ...none, failed: 1, cancelled: 1 });
  expect(count({ text: 'nora' })).toEqual({ ...none, completed: 1, cancelled: 1 });
  expect(count({ text: 'nora', to: 30 })).toEqual({ ...none, completed: 1 });
});

it('says when it did not look at all of them', () => {
  const { db, count } = setup();
  db.exec(`
    WITH RECURSIVE number (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 20500)
    INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, finished_at, seq)
    SELECT printf('01900000-0000-7000-9000-%012d', value), 'dream', '{}', 'hay', 'completed', 5, 1,
      0, 100 + value, 1
    FROM number`);
  expect(count({ text: 'nora' })).toEqual({ completed: 0, failed: 0, cancelled: 0, isCut: true });
  expect(count({}).completed).toBe(20_502);
});

it('walks an index, whatever is asked for', () => {
  const { db, batchId } = setup();
  const entity = { type: 'resume', id: numberedId(1) } as const;
  const plans = explainQueries(db, (spied) => {
    const count = createHistoryCountQuery(spied);
    for (const filter of [{}, { kind: 'wake' }, { entity }, { batchId }, { text: 'a', from: 1 }]) {
      count(filter);
    }
  });
  expect(plans).toHaveLength(5);
  for (const { sql, plan } of plans) expect(plan, sql).toMatch(/INDEX job_(finished|entity|batch)/);
});
