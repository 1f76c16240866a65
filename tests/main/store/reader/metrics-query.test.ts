import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createMetricsQuery } from '../../../../src/main/store/reader/metrics-query.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { FAKE_NOW } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob, type PastJob } from '../../../support/past-jobs.ts';

const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;

function setup(jobs: readonly PastJob[] = []) {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  for (const job of jobs) addPastJob(db, job);
  return { db, metrics: createMetricsQuery(db)({ now: FAKE_NOW }) };
}

it('has figures for a store in which nothing has happened yet', () => {
  const { metrics } = setup();
  expect(metrics.states).toEqual({ pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 });
  expect(metrics.week).toEqual({
    ...{ completed: 0, failed: 0, cancelled: 0, failures: [], successRate: null },
  });
  expect(metrics).toMatchObject({ kinds: [], queue: [], oldestWaiting: null });
  expect(metrics.hours).toHaveLength(7 * 24);
});

it('counts all jobs by state, and those of a day and a week by how they ended', () => {
  const ended = (number: number, ago: number, rest: Partial<PastJob> = {}): PastJob => ({
    ...{ number, createdAt: FAKE_NOW - ago - hour, finishedAt: FAKE_NOW - ago },
    ...rest,
  });
  const { metrics } = setup([
    ended(1, hour),
    ended(2, 2 * hour, { state: 'failed', code: 'disk-full' }),
    ended(3, 3 * day),
    ended(4, 3 * day, { state: 'failed', code: 'file-empty' }),
    ended(5, 4 * day, { state: 'failed', code: 'disk-full' }),
    ended(6, 4 * day, { state: 'cancelled' }),
    ended(7, 8 * day),
    { number: 8, state: 'pending' },
    { number: 9, state: 'running' },
  ]);
  expect(metrics.states).toEqual({ pending: 1, running: 1, completed: 3, failed: 3, cancelled: 1 });
  expect(metrics.day).toEqual({
    ...{ completed: 1, failed: 1, cancelled: 0, successRate: 0.5 },
    failures: [{ code: 'disk-full', count: 1 }],
  });
  expect(metrics.week).toEqual({
    ...{ completed: 2, failed: 3, cancelled: 1, successRate: 0.4 },
    failures: [
      { code: 'disk-full', count: 2 },
      { code: 'file-empty', count: 1 },
    ],
  });
});

it('gives nearest-rank percentiles of each kind: a value that was measured, never between two', () => {
  const times = (number: number, kind: string, [wait, took]: readonly [number, number]) => {
    const createdAt = FAKE_NOW - day;
    const startedAt = createdAt + wait;
    return { number, kind, createdAt, startedAt, finishedAt: startedAt + took };
  };
  const twenty = Array.from({ length: 20 }, (_, index) =>
    times(index + 1, 'dream', [index, (20 - index) * 10]),
  );
  const { metrics } = setup([
    ...twenty,
    times(30, 'wake', [7, 9]),
    { ...times(31, 'wake', [100, 5_000]), state: 'failed' },
    { ...times(32, 'wake', [0, 0]), state: 'cancelled', startedAt: null },
  ]);
  expect(metrics.kinds).toEqual([
    {
      kind: 'dream',
      duration: { count: 20, p50Ms: 100, p95Ms: 190 },
      wait: { count: 20, p50Ms: 9, p95Ms: 18 },
    },
    {
      kind: 'wake',
      duration: { count: 1, p50Ms: 9, p95Ms: 9 },
      wait: { count: 2, p50Ms: 7, p95Ms: 100 },
    },
  ]);
});

it('never tells of a negative time, though the wall clock may have been set back', () => {
  const createdAt = FAKE_NOW - hour;
  const { metrics } = setup([
    { number: 1, createdAt, startedAt: createdAt - 5, finishedAt: createdAt - 9 },
  ]);
  expect(metrics.kinds[0]).toMatchObject({ duration: { p50Ms: 0 }, wait: { p95Ms: 0 } });
});

it('tells how deep the queue of each kind is, what holds it, and what has waited longest', () => {
  const { metrics } = setup([
    { number: 1, state: 'pending', kind: 'wake', createdAt: FAKE_NOW - 1 },
    { number: 2, state: 'pending', label: 'first', createdAt: FAKE_NOW - 9 },
    { number: 3, state: 'pending', holdReason: 'time', createdAt: FAKE_NOW - 2 },
    { number: 4, state: 'pending', holdReason: 'time', createdAt: FAKE_NOW - 2 },
    { number: 5, state: 'running', createdAt: FAKE_NOW - 99 },
  ]);
  expect(metrics.queue).toEqual([
    {
      ...{ kind: 'dream', pending: 3, running: 1 },
      holds: [
        { reason: 'time', key: null, count: 2 },
        { reason: null, key: null, count: 1 },
      ],
    },
    { kind: 'wake', pending: 1, running: 0, holds: [{ reason: null, key: null, count: 1 }] },
  ]);
  const oldest = { id: numberedId(2), kind: 'dream', label: 'first', createdAt: FAKE_NOW - 9 };
  expect(metrics.oldestWaiting).toEqual(oldest);
});

it('counts what finished in each hour of the week, the present one last', () => {
  const finishedAt = (ago: number) => ({ createdAt: 0, finishedAt: FAKE_NOW + hour - 1 - ago });
  const { metrics } = setup([
    { number: 1, ...finishedAt(hour - 1) },
    { number: 2, ...finishedAt(hour), state: 'failed' },
    { number: 3, ...finishedAt(7 * day - 1), state: 'cancelled' },
    { number: 4, ...finishedAt(7 * day) },
  ]);
  const { hours } = metrics;
  expect(hours.at(-1)).toEqual({ at: FAKE_NOW, completed: 1, failed: 0, cancelled: 0 });
  expect(hours.at(-2)).toMatchObject({ completed: 0, failed: 1 });
  expect(hours[0]).toEqual({
    at: FAKE_NOW - 7 * day + hour,
    completed: 0,
    failed: 0,
    cancelled: 1,
  });
});

it('reads the job table by an index only, and the table itself for failed jobs alone', () => {
  const { db } = setup();
  const plans = explainQueries(db, (spied) => createMetricsQuery(spied));
  expect(plans.length).toBeGreaterThanOrEqual(8);
  for (const { sql, plan } of plans) {
    expect(plan, sql).toMatch(/job USING (COVERING )?INDEX job_(finished|unfinished)/);
    if (/job_finished/.test(plan) && !/failure/.test(sql)) expect(plan, sql).toMatch(/COVERING/);
  }
});
