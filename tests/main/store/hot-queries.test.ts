import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBatchTable } from '../../../src/main/store/batch-table.ts';
import { createGateTable } from '../../../src/main/store/gate-table.ts';
import { createJobTable } from '../../../src/main/store/job-table.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createRemoval } from '../../../src/main/store/removal.ts';
import { createResumeDraftTable } from '../../../src/main/store/resume-draft-table.ts';
import { createResumeLineTable } from '../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../src/main/store/resume-table.ts';
import { createSampleTable } from '../../../src/main/store/sample-table.ts';
import { createStepFailureTable } from '../../../src/main/store/step-failure-table.ts';
import { createStepTable } from '../../../src/main/store/step-table.ts';
import { explainQueries } from '../../support/explain-query.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

/** Sorted as they are read: the rows of one entity, job or stale key, gates and open batches are few. */
const mayScan: readonly RegExp[] = [
  ...[/entity_type = \?/, /FROM step WHERE job_id = \? ORDER BY ordinal/],
  ...[/FROM gate/, /is_open = 1/, /supersede_key = \?/],
];

const tables = {
  résumés: (spied: Database.Database) => createResumeTable(spied, createFakeClock()),
  'lines of résumés': (spied: Database.Database) => createResumeLineTable(spied, createFakeClock()),
  samples: (spied: Database.Database) =>
    createSampleTable(spied, createFakeClock(), createResumeLineTable(db, createFakeClock())),
  drafts: (spied: Database.Database) => createResumeDraftTable(spied, createFakeClock()),
  jobs: createJobTable,
  batches: createBatchTable,
  steps: createStepTable,
  'failed tries': createStepFailureTable,
  gates: createGateTable,
  removals: (spied: Database.Database) => createRemoval(spied, createFakeClock()),
};

describe.each(Object.entries(tables))('every query of %s', (_name, create) => {
  it('walks along an index, reads no table from end to end and sorts nothing', () => {
    const plans = explainQueries(db, (spied) => create(spied));
    expect(plans.length).toBeGreaterThanOrEqual(2);
    const slow = plans.filter(
      ({ sql, plan }) => !mayScan.some((few) => few.test(sql)) && isSlow(plan),
    );
    expect(slow).toEqual([]);
  });
});

/** Reading an index from its start, as a list does, is no reading of the table. */
function isSlow(plan: string): boolean {
  return (
    plan.includes('TEMP B-TREE') ||
    /SCAN (job|batch|step|step_failure|gate|resume|resume_line|resume_draft|r|l|d)\b(?! USING)/.test(
      plan,
    )
  );
}
