/** Failed tries of steps, kept with their job for its log and for counting retries. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { failureCodes } from '../../shared/domain/failures.ts';
import type { StepFailure } from '../engine/job.ts';

const stepFailureRowSchema = z.object({
  step: z.string(),
  attempt: z.number(),
  at: z.number(),
  code: z.enum(failureCodes),
  detail: z.string(),
});

export function createStepFailureTable(db: Database.Database) {
  const stepFailureInsert = db.prepare(
    'INSERT INTO step_failure (job_id, step, attempt, at, code, detail) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const stepFailureList = db.prepare(
    'SELECT step, attempt, at, code, detail FROM step_failure WHERE job_id = ? ORDER BY id',
  );
  return {
    insert(jobId: string, failure: StepFailure): void {
      const { step, attempt, at, code, detail } = failure;
      stepFailureInsert.run(jobId, step, attempt, at, code, detail);
    },
    list: (jobId: string): readonly StepFailure[] =>
      stepFailureList.all(jobId).map((row) => stepFailureRowSchema.parse(row)),
  };
}
