import { expect, it } from 'vitest';
import { z } from 'zod';
import type { JobDefinition } from '../../../../src/main/engine/define-job.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createAuditQuery } from '../../../../src/main/store/reader/audit-query.ts';
import { createStoryQuery } from '../../../../src/main/store/reader/story-query.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createEngineBundle } from '../../../support/engine-bundle.ts';
import { dream } from '../../../support/engine-lab.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';

/** A job on the real store whose second step fails once. */
async function setup() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  let tries = 0;
  const kind = dream(async (ctx) => {
    await ctx.step('small', { output: z.string() }, async () => 'é');
    await ctx.step('large', { output: z.string() }, async () => {
      tries += 1;
      if (tries === 1) throw new AppError('task-crashed');
      return 'x'.repeat(70_000);
    });
    await ctx.commit('save', () => {});
    return { status: 'done', output: null };
  }) as JobDefinition<SqliteTx>;
  const bundle = createEngineBundle(store, [kind], { clock });
  await bundle.engine.start();
  const id = await bundle.enqueue();
  await bundle.enqueue();
  await clock.advance(5_000);
  await bundle.engine.stop();
  await store.close();
  afterTest(() => db.close());
  return { db, id };
}

it('tells a job’s steps with sizes, its failed tries and its recorded changes, in order', async () => {
  const { db, id } = await setup();
  const story = createStoryQuery(db)({ id });
  expect(story?.job).toMatchObject({ id, state: 'completed', attempt: 2, failure: null });
  expect(story?.steps).toEqual([
    expect.objectContaining({ name: 'small', type: 'pure', outputBytes: 4, outputFile: null }),
    expect.objectContaining({
      name: 'large',
      outputBytes: null,
      outputFile: expect.stringMatching(/^file/),
    }),
    expect.objectContaining({ name: 'save', type: 'commit', outputBytes: 4 }),
  ]);
  expect(story?.failures).toMatchObject([{ step: 'large', attempt: 1, code: 'task-crashed' }]);
  expect(story?.audit.map(({ type }) => type)).toEqual([
    ...['job.queued', 'job.claimed', 'job.stepFinished', 'job.retryScheduled', 'job.claimed'],
    ...['job.stepFinished', 'job.stepFinished', 'job.completed'],
  ]);
  expect(story?.audit[2]?.detail).toEqual({ step: 'small' });
  expect(story?.isCut).toBe(false);
});

it('has no story of a job that is not there', async () => {
  const { db } = await setup();
  expect(createStoryQuery(db)({ id: numberedId(999) })).toBeNull();
});

it('tells a bounded part of a very long story, and says so', async () => {
  const { db, id } = await setup();
  db.prepare(`
    WITH RECURSIVE number (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 600)
    INSERT INTO step (job_id, name, revision, type, output, started_at, finished_at)
    SELECT ?, 'page:' || value, 1, 'pure', '1', 0, value FROM number`).run(id);
  const story = createStoryQuery(db)({ id });
  expect(story?.steps).toHaveLength(500);
  expect(story?.isCut).toBe(true);
});

it('pages through the trail of all changes, newest first', async () => {
  const { db, id } = await setup();
  const audit = createAuditQuery(db);
  const all = audit({ limit: 500 });
  expect(all.next).toBeNull();
  const seqs = all.entries.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  const first = audit({ limit: 3 });
  const second = audit({ limit: 500, before: first.next ?? 0 });
  expect([...first.entries, ...second.entries]).toEqual(all.entries);
  expect(audit({ limit: 500, jobId: id }).entries).toEqual(
    all.entries.filter(({ jobId }) => jobId === id),
  );
});

it('finds everything by an index, and sorts a job’s own steps alone', async () => {
  const { db } = await setup();
  const plans = explainQueries(db, (spied) => createStoryQuery(spied));
  expect(plans).toHaveLength(11);
  for (const { sql, plan } of plans) {
    expect(plan, sql).toMatch(/USING (INDEX \w+|INTEGER PRIMARY KEY|PRIMARY KEY)/);
    if (!sql.includes('FROM step WHERE')) expect(plan, sql).not.toContain('TEMP B-TREE');
  }
});
