/** The tables that the engine's store is made of, opened on one connection. */
import type Database from 'better-sqlite3';
import { createAuditTable } from './audit-table.ts';
import { createBatchTable } from './batch-table.ts';
import { createFactTable } from './fact-table.ts';
import { createGateTable } from './gate-table.ts';
import { createJobTable } from './job-table.ts';
import { createRateBucketTable } from './rate-bucket-table.ts';
import { createStepFailureTable } from './step-failure-table.ts';
import { createStepTable } from './step-table.ts';
import { createStrikeTable } from './strike-table.ts';

export type Tables = ReturnType<typeof createTables>;

export function createTables(db: Database.Database) {
  return {
    audit: createAuditTable(db),
    batches: createBatchTable(db),
    facts: createFactTable(db),
    gates: createGateTable(db),
    jobs: createJobTable(db),
    rateBuckets: createRateBucketTable(db),
    stepFailures: createStepFailureTable(db),
    steps: createStepTable(db),
    strikes: createStrikeTable(db),
  };
}
