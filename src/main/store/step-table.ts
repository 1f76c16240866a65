/** Finished steps of jobs: their checkpoints. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { StepRecord } from '../engine/job.ts';
import { decodeJson, encodeJson } from './codec.ts';

const stepRowSchema = z.object({
  name: z.string(),
  revision: z.number(),
  type: z.enum(['pure', 'paid', 'commit']),
  output: z.string().nullable(),
  output_file: z.string().nullable(),
  started_at: z.number(),
  finished_at: z.number(),
  ordinal: z.number(),
  started_after: z.number(),
});

export function createStepTable(db: Database.Database) {
  const stepSave = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, output_file, started_at, finished_at,
      ordinal, started_after)
    VALUES (@jobId, @name, @revision, @type, @json, @file, @startedAt, @finishedAt, @ordinal,
      @startedAfter)
    ON CONFLICT DO UPDATE SET revision = excluded.revision, type = excluded.type,
      output = excluded.output, output_file = excluded.output_file,
      started_at = excluded.started_at, finished_at = excluded.finished_at,
      ordinal = excluded.ordinal, started_after = excluded.started_after`);
  const stepCopy = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, output_file, started_at, finished_at,
      ordinal, started_after)
    SELECT @to, name, revision, type, output, output_file, started_at, finished_at, ordinal,
      started_after FROM step
    WHERE job_id = @from AND name IN (SELECT value FROM json_each(@names))`);
  const stepAny = db.prepare('SELECT 1 FROM step WHERE job_id = ? LIMIT 1').pluck();
  const stepList = db.prepare('SELECT * FROM step WHERE job_id = ? ORDER BY ordinal');
  return {
    save(jobId: string, step: StepRecord): void {
      const { output, ...columns } = step;
      const json = 'json' in output ? encodeJson(output.json) : null;
      const file = 'file' in output ? output.file : null;
      stepSave.run({ ...columns, jobId, json, file });
    },
    copy(jobs: { readonly from: string; readonly to: string }, names: readonly string[]): void {
      stepCopy.run({ ...jobs, names: encodeJson(names) });
    },
    list(jobId: string): readonly StepRecord[] {
      // Asked at the start of every attempt, and most have no checkpoint yet.
      return stepAny.get(jobId) === undefined ? [] : stepList.all(jobId).map(toStepRecord);
    },
  };
}

function toStepRecord(row: unknown): StepRecord {
  const step = stepRowSchema.parse(row);
  return {
    name: step.name,
    revision: step.revision,
    type: step.type,
    output:
      step.output_file === null
        ? { json: decodeJson(step.output ?? 'null') }
        : { file: step.output_file },
    startedAt: step.started_at,
    finishedAt: step.finished_at,
    ordinal: step.ordinal,
    startedAfter: step.started_after,
  };
}
