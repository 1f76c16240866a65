import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import {
  createSetAsideGroupsQuery,
  createSetAsideJobsQuery,
} from '../../../../src/main/store/reader/set-aside-query.ts';
import { setAsideQuerySchema } from '../../../../src/shared/contract/set-aside.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob, type PastJob } from '../../../support/past-jobs.ts';

function setup(jobs: readonly (PastJob & { readonly isDead?: boolean })[]) {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const bury = db.prepare('UPDATE job SET is_dead_letter = 1 WHERE id = ?');
  for (const { isDead, ...job } of jobs) {
    const id = addPastJob(db, job);
    if (isDead) bury.run(id);
  }
  const jobsOf = createSetAsideJobsQuery(db);
  return {
    db,
    groups: () => createSetAsideGroupsQuery(db)().groups,
    numbers: (kind: string, code: string, page: object = {}) =>
      jobsOf(setAsideQuerySchema.parse({ kind, code, ...page })).jobs.map(({ id }) =>
        Number(id.slice(-12)),
      ),
    jobsOf,
  };
}

const failed = { state: 'failed', createdAt: 0 } as const;

it('groups what is out of tries or in quarantine by kind and reason, the largest first', () => {
  const { groups } = setup([
    { number: 1, ...failed, code: 'task-crashed', isDead: true, finishedAt: 50 },
    { number: 2, ...failed, code: 'job-timeout', isDead: true, finishedAt: 60 },
    { number: 3, ...failed, code: 'job-timeout', isDead: true, finishedAt: 90 },
    { number: 4, ...failed, code: 'job-timeout', isDead: true, finishedAt: 70, kind: 'wake' },
    { number: 5, ...failed, code: 'quarantined', finishedAt: 80 },
  ]);
  expect(groups()).toEqual([
    { kind: 'dream', code: 'job-timeout', count: 2, newestAt: 90 },
    { kind: 'dream', code: 'quarantined', count: 1, newestAt: 80 },
    { kind: 'wake', code: 'job-timeout', count: 1, newestAt: 70 },
    { kind: 'dream', code: 'task-crashed', count: 1, newestAt: 50 },
  ]);
});

it('leaves out what failed at once, was done, or still runs', () => {
  const { groups, numbers } = setup([
    { number: 1, ...failed, code: 'file-unreadable' },
    { number: 2 },
    { number: 3, state: 'running' },
  ]);
  expect(groups()).toEqual([]);
  expect(numbers('dream', 'file-unreadable')).toEqual([]);
});

it('gives the jobs of one group page by page, newest first', () => {
  const { numbers } = setup([
    ...[1, 2, 3, 4].map((number) => ({
      ...{ number, ...failed, code: 'job-timeout', isDead: true },
    })),
    { number: 5, ...failed, code: 'task-crashed', isDead: true },
    { number: 6, ...failed, code: 'job-timeout', isDead: true, kind: 'wake' },
  ]);
  expect(numbers('dream', 'job-timeout', { limit: 3 })).toEqual([4, 3, 2]);
  expect(numbers('dream', 'job-timeout', { limit: 3, before: numberedId(2) })).toEqual([1]);
});

it('gives the jobs in quarantine, which no list of dead letters has', () => {
  const { jobsOf, numbers } = setup([
    { number: 1, ...failed, code: 'quarantined', finishedAt: 70, label: 'heavy.pdf' },
    { number: 2, ...failed, code: 'quarantined', kind: 'wake' },
  ]);
  expect(jobsOf({ kind: 'dream', code: 'quarantined', limit: 5 }).jobs).toEqual([
    { id: numberedId(1), kind: 'dream', label: 'heavy.pdf', attempt: 1, failedAt: 70 },
  ]);
  expect(numbers('dream', 'quarantined', { before: numberedId(1) })).toEqual([]);
});

it('walks along the indexes of dead letters and of finished jobs', () => {
  const { db } = setup([]);
  const plans = [
    ...explainQueries(db, createSetAsideGroupsQuery),
    ...explainQueries(db, createSetAsideJobsQuery),
  ];
  expect(plans.map(({ plan }) => /INDEX (\w+)/.exec(plan)?.[1])).toEqual([
    ...['job_dead', 'job_finished', 'job_dead', 'job_finished'],
  ]);
});
