import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createHistoryQuery } from '../../../../src/main/store/reader/history-query.ts';
import { type HistoryQuery, historyQuerySchema } from '../../../../src/shared/contract/metrics.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { FAKE_NOW } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastBatch, addPastJob, type PastJob } from '../../../support/past-jobs.ts';

function setup(jobs: readonly PastJob[]) {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  for (const job of jobs) addPastJob(db, job);
  const history = createHistoryQuery(db);
  const list = (query: Partial<HistoryQuery> = {}) => history(historyQuerySchema.parse(query));
  const numbers = (query: Partial<HistoryQuery> = {}) =>
    list(query).jobs.map(({ id }) => Number(id.slice(-12)));
  return { db, list, numbers };
}

const at = (finishedAt: number) => ({ createdAt: 0, finishedAt });

it('tells of finished jobs alone, newest first', () => {
  const { list, numbers } = setup([
    { number: 1, ...at(50) },
    { number: 2, state: 'failed', code: 'disk-full', ...at(90), entityId: numberedId(77) },
    { number: 3, state: 'pending' },
    { number: 4, state: 'running' },
    { number: 5, state: 'cancelled', startedAt: null, ...at(70) },
  ]);
  expect(numbers()).toEqual([2, 5, 1]);
  expect(list().jobs[0]).toEqual({
    ...{ id: numberedId(2), kind: 'dream', label: 'dream 2', state: 'failed', attempt: 1 },
    ...{ failure: 'disk-full', failureValues: {} },
    ...{ entity: { type: 'resume', id: numberedId(77) } },
    ...{ batchId: null, parentId: null, isDeadLetter: false, rerunOf: null },
    ...{ createdAt: 0, startedAt: 1_000, finishedAt: 90 },
  });
});

it('tells where a job came from: its batch, its parent, the job that it repeats', () => {
  const { db, list } = setup([{ number: 1, ...at(50) }]);
  const batchId = addPastBatch(db, { number: 60, finishedAt: 90 });
  addPastJob(db, { number: 2, ...at(70), state: 'failed', batchId, parentId: numberedId(1) });
  addPastJob(db, { number: 3, ...at(60), batchId });
  db.prepare(`
    UPDATE job SET rerun_of = ?, rerun_from = 'read', is_dead_letter = 1 WHERE id = ?`).run(
    ...[numberedId(1), numberedId(2)],
  );
  expect(list().jobs[0]).toMatchObject({
    ...{ batchId, parentId: numberedId(1), isDeadLetter: true },
    rerunOf: { jobId: numberedId(1), step: 'read' },
  });
  expect(list({ batchId }).jobs.map(({ id }) => id)).toEqual([2, 3].map(numberedId));
  expect(list({ batchId, state: 'failed' }).jobs).toHaveLength(1);
  expect(list({ isAlone: true }).jobs.map(({ id }) => id)).toEqual([numberedId(1)]);
});

it('goes on where a page ended, also among jobs that finished in the same millisecond', () => {
  const jobs = Array.from({ length: 7 }, (_, index) => ({ number: index + 1, ...at(60) }));
  const { list } = setup(jobs);
  const seen: string[] = [];
  let after: HistoryQuery['after'];
  let pages = 0;
  do {
    const page = list({ limit: 3, after });
    seen.push(...page.jobs.map(({ id }) => id));
    after = page.next ?? undefined;
    pages += 1;
  } while (after !== undefined);
  expect(pages).toBe(3);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map(numberedId));
});

it('has no next page after the last job', () => {
  const { list } = setup([{ number: 1 }, { number: 2 }]);
  expect(list({ limit: 2 }).next).toBeNull();
  expect(list({ limit: 1 }).next).toEqual({ finishedAt: FAKE_NOW + 3_002, id: numberedId(2) });
});

it('filters by state, kind, entity and time, alone and together', () => {
  const { numbers } = setup([
    { number: 1, ...at(10), entityId: numberedId(50) },
    { number: 2, ...at(20), state: 'failed', entityId: numberedId(50) },
    { number: 3, ...at(30), kind: 'wake', entityId: numberedId(51) },
    { number: 4, ...at(40), state: 'failed', kind: 'wake' },
  ]);
  const entity = { type: 'resume', id: numberedId(50) } as const;
  expect(numbers({ state: 'failed' })).toEqual([4, 2]);
  expect(numbers({ kind: 'wake' })).toEqual([4, 3]);
  expect(numbers({ entity })).toEqual([2, 1]);
  expect(numbers({ from: 20, to: 40 })).toEqual([3, 2]);
  expect(numbers({ entity, state: 'failed', from: 5 })).toEqual([2]);
  expect(numbers({ kind: 'wake', state: 'cancelled' })).toEqual([]);
});

it('finds a text in the label in any case and any writing of its letters', () => {
  const { numbers } = setup([
    { number: 1, label: 'Lebenslauf ÅSA Grün.pdf' },
    { number: 2, label: 'cv_100%.pdf' },
    { number: 3, label: 'Asa.pdf' },
  ]);
  expect(numbers({ text: 'a\u030Asa gr\u00FCn' })).toEqual([1]);
  expect(numbers({ text: '0%' })).toEqual([2]);
  expect(numbers({ text: '_1' })).toEqual([2]);
  expect(numbers({ text: 'nobody' })).toEqual([]);
});

it('looks through a bounded number of jobs for a text, and tells where to go on', () => {
  const { db, list } = setup([{ number: 1, label: 'needle', ...at(1) }]);
  db.exec(`
    WITH RECURSIVE number (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 20500)
    INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, finished_at, seq)
    SELECT printf('01900000-0000-7000-9000-%012d', value), 'dream', '{}', 'hay', 'completed', 5, 1,
      0, 10 + value, 1
    FROM number`);
  const first = list({ text: 'needle' });
  expect(first.jobs).toEqual([]);
  expect(first.next).not.toBeNull();
  const second = list({ text: 'needle', after: first.next ?? undefined });
  expect(second.jobs).toHaveLength(1);
  expect(second.next).toBeNull();
});

it('walks an index in its order, whatever is asked for', () => {
  const { db } = setup([]);
  const entity = { type: 'resume', id: numberedId(1) } as const;
  const after = { finishedAt: 5, id: numberedId(1) };
  const queries: Partial<HistoryQuery>[] = [
    ...[{}, { state: 'failed' as const }, { kind: 'dream' }, { from: 1, to: 2 }, { after }],
    ...[{ entity }, { entity, after }, { entity, state: 'failed' as const, from: 1 }],
    ...[{ isAlone: true }, { isAlone: true, after, kind: 'dream' }],
    ...[{ batchId: numberedId(1) }, { batchId: numberedId(1), after }],
  ];
  const plans = explainQueries(db, (spied) => {
    const history = createHistoryQuery(spied);
    for (const query of queries) history(historyQuerySchema.parse(query));
  });
  expect(plans).toHaveLength(queries.length);
  for (const { sql, plan } of plans) {
    const narrow = sql.includes('batch_id =') ? 'job_batch_finished' : 'job_entity';
    const isNarrow = /(batch|entity)_id =/.test(sql);
    const wide = sql.includes('batch_id IS NULL') ? 'job_finished_row' : 'job_finished';
    expect(plan, sql).toMatch(new RegExp(`INDEX ${isNarrow ? narrow : wide}\\b`));
    expect(plan, sql).not.toContain('TEMP B-TREE');
  }
});
