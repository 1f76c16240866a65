import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createOriginQuery } from '../../../../src/main/store/reader/origin-query.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob } from '../../../support/past-jobs.ts';

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  addPastJob(db, { number: 1, label: 'nora.pdf', args: { fileName: 'nora.pdf' } });
  addPastJob(db, { number: 2, label: 'letter', parentId: numberedId(1), state: 'failed' });
  addPastJob(db, { number: 3, label: 'nora.pdf' });
  addPastJob(db, { number: 4, label: 'nightly' });
  addPastJob(db, { number: 5, label: 'told of' });
  addPastJob(db, { number: 6, label: 'by itself' });
  const set = db.prepare('UPDATE job SET rerun_of = ?, rerun_from = ? WHERE id = ?');
  set.run(numberedId(1), 'read', numberedId(3));
  db.prepare('UPDATE job SET is_housekeeping = 1 WHERE id = ?').run(numberedId(6));
  db.exec(`
    INSERT INTO schedule (id, kind, label, cron, args, is_touched, reckoned_at, reckoned_zone,
        created_at)
      VALUES ('${numberedId(80)}', 'dream', 'Every night', '0 3 * * *', '{}', 0, 0, 'UTC', 0);
    INSERT INTO schedule_run (schedule_id, occurrence, at, trigger, missed, job_id)
      VALUES ('${numberedId(80)}', 1, 1, 'time', 0, '${numberedId(4)}');
    INSERT INTO domain_event (id, type, payload, depth, at)
      VALUES ('${numberedId(81)}', 'resume.parsed', '{}', 0, 1);
    INSERT INTO domain_event_start (event_id, kind, job_id)
      VALUES ('${numberedId(81)}', 'dream', '${numberedId(5)}')`);
  const origin = createOriginQuery(db, 10);
  return { db, of: (number: number) => origin(numberedId(number)) };
}

it('tells what a job was asked, whom it asked, and which jobs repeat it', () => {
  const { of } = setup();
  expect(of(1)).toMatchObject({
    ...{ args: { fileName: 'nora.pdf' }, startedBy: { type: 'user' } },
    children: [{ id: numberedId(2), label: 'letter', state: 'failed' }],
    reruns: [{ id: numberedId(3), step: 'read', state: 'completed' }],
  });
});

it('tells who started each job', () => {
  const { db, of } = setup();
  const parent = { id: numberedId(1), label: 'nora.pdf' };
  expect(of(2).startedBy).toMatchObject({ type: 'job', job: parent });
  expect(of(3).startedBy).toEqual({ type: 'rerun' });
  expect(of(4).startedBy).toEqual({ type: 'schedule', label: 'Every night', trigger: 'time' });
  expect(of(5).startedBy).toEqual({ type: 'event', event: 'resume.parsed' });
  expect(of(6).startedBy).toEqual({ type: 'program' });
  // A parent that is forgotten leaves nothing behind that could be told.
  db.prepare('DELETE FROM job WHERE id = ?').run(numberedId(1));
  expect(of(2).startedBy).toEqual({ type: 'user' });
});

it('finds everything by an index', () => {
  const { db } = setup();
  const plans = explainQueries(db, (spied) => {
    const origin = createOriginQuery(spied, 10);
    for (const number of [1, 2, 3, 4, 5, 6]) origin(numberedId(number));
  });
  for (const { sql, plan } of plans) {
    expect(plan, sql).toContain('SEARCH');
    expect(plan, sql).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});
