/** Everything that is kept about one job: its steps, failed tries and recorded changes. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { createAuditQuery } from './audit-query.ts';
import { createOriginQuery } from './origin-query.ts';
import { pastJobColumns, toPastJob } from './past-job-row.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';

/** Of each list; a résumé of 40 scanned pages has some 100 steps. */
const MAX_ROWS = 500;

/** Of children and of repetitions. */
const MAX_RELATIVES = 100;

const stepsSchema = z.array(
  z.object({
    name: z.string(),
    type: z.enum(['pure', 'paid', 'commit']),
    startedAt: z.number(),
    finishedAt: z.number(),
    outputBytes: z.number().nullable(),
    outputFile: z.string().nullable(),
  }),
);

const failuresSchema = z.array(
  z.object({
    step: z.string(),
    attempt: z.number(),
    at: z.number(),
    code: z.string(),
    detail: z.string(),
  }),
);

export function createStoryQuery(db: Database.Database) {
  const storyJob = db.prepare(`SELECT ${pastJobColumns} FROM job WHERE id = ?`);
  const storySteps = db.prepare(`
    SELECT name, type, started_at AS startedAt, finished_at AS finishedAt,
      octet_length(output) AS outputBytes, output_file AS outputFile
    FROM step WHERE job_id = ? ORDER BY ordinal, finished_at, name LIMIT ${MAX_ROWS + 1}`);
  const storyFailures = db.prepare(`
    SELECT step, attempt, at, code, substr(detail, 1, 8000) AS detail
    FROM step_failure WHERE job_id = ? ORDER BY id LIMIT ${MAX_ROWS + 1}`);
  const readAudit = createAuditQuery(db);
  const readOrigin = createOriginQuery(db, MAX_RELATIVES);

  // In a transaction, so that all of it is of one moment.
  const readStory = db.transaction((id: string): QueryOutput<'story'> => {
    const row = storyJob.get(id);
    if (row === undefined) return null;
    const steps = stepsSchema.parse(storySteps.all(id));
    const failures = failuresSchema.parse(storyFailures.all(id));
    const { entries, next } = readAudit({ jobId: id, limit: MAX_ROWS });
    const story = {
      job: toPastJob(row),
      ...readOrigin(id),
      steps: steps.slice(0, MAX_ROWS),
      failures: failures.slice(0, MAX_ROWS),
      audit: entries.reverse(),
      isCut: next !== null || steps.length > MAX_ROWS || failures.length > MAX_ROWS,
    };
    // The failures' codes are checked against their list by the answer's schema.
    return story as QueryOutput<'story'>;
  });
  return ({ id }: QueryInput<'story'>) => readStory.deferred(id);
}
