import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createBlobQuery } from '../../../../src/main/store/reader/blob-query.ts';
import { createResumeTable } from '../../../../src/main/store/resume-table.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { makeResumeVersion } from '../../../support/make-resume-version.ts';
import { addPastJob } from '../../../support/past-jobs.ts';

const hashOf = (letter: string) => letter.repeat(64);
const [a, b, c, d, e, f] = ['a', 'b', 'c', 'd', 'e', 'f'].map(hashOf) as string[];

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const unreferenced = (...hashes: readonly (string | undefined)[]) =>
    createBlobQuery(db)({ hashes: hashes.map(String) }).hashes;
  return { db, unreferenced };
}

it('finds what nothing refers to', () => {
  const { unreferenced } = setup();
  expect(unreferenced(a, b)).toEqual([a, b]);
  expect(unreferenced()).toEqual([]);
});

it('leaves out what a résumé, a large output of a step or the arguments of a job refer to', () => {
  const { db, unreferenced } = setup();
  createResumeTable(db, createFakeClock()).add(
    { nextSeq: () => 1, changes: [] },
    makeResumeVersion({ blobHash: a! }),
  );
  const id = addPastJob(db, { number: 1, args: { deep: [{ blob: `sha256:${b}` }] } });
  db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output_file, started_at, finished_at)
    VALUES (?, 'large', 1, 'pure', ?, 0, 0)`).run(id, c);
  db.prepare('UPDATE job SET output = ?').run(JSON.stringify({ picture: d }));
  expect(unreferenced(a, b, c, d, e)).toEqual([e]);
});

it('minds a table that was added later, by the names of its columns', () => {
  const { db, unreferenced } = setup();
  db.exec(`
    CREATE TABLE transcript (id INTEGER PRIMARY KEY, blob_hash TEXT, payload TEXT) STRICT;
    INSERT INTO transcript (blob_hash, payload) VALUES ('${a}', '{"file":"${b}"}')`);
  expect(unreferenced(a, b, f)).toEqual([f]);
});

it('does not take a longer word for a hash', () => {
  const { db, unreferenced } = setup();
  addPastJob(db, { number: 1, args: { token: `${a}0` } });
  expect(unreferenced(a)).toEqual([a]);
});

it('looks hashes up by an index', () => {
  const { db } = setup();
  const plans = explainQueries(db, createBlobQuery).filter(({ sql }) => sql.includes('= ?'));
  expect(plans.length).toBeGreaterThanOrEqual(2);
  for (const { sql, plan } of plans)
    expect(plan, sql).toMatch(/SEARCH .* USING (COVERING INDEX|PRIMARY KEY)/);
});
