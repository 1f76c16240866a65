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
});

export function createStepTable(db: Database.Database) {
  const stepSave = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, output_file, started_at, finished_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET revision = excluded.revision, type = excluded.type,
      output = excluded.output, output_file = excluded.output_file,
      started_at = excluded.started_at, finished_at = excluded.finished_at`);
  const stepCopy = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, output_file, started_at, finished_at)
    SELECT @to, name, revision, type, output, output_file, started_at, finished_at FROM step
    WHERE job_id = @from AND name IN (SELECT value FROM json_each(@names))`);
  const stepList = db.prepare('SELECT * FROM step WHERE job_id = ? ORDER BY finished_at, name');
  return {
    save(jobId: string, step: StepRecord): void {
      const { name, revision, type, output, startedAt, finishedAt } = step;
      const json = 'json' in output ? encodeJson(output.json) : null;
      const file = 'file' in output ? output.file : null;
      stepSave.run(jobId, name, revision, type, json, file, startedAt, finishedAt);
    },
    copy(jobs: { readonly from: string; readonly to: string }, names: readonly string[]): void {
      stepCopy.run({ ...jobs, names: encodeJson(names) });
    },
    list: (jobId: string) => stepList.all(jobId).map(toStepRecord),
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
  };
}
