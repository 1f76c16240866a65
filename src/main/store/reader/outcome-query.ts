/** Metrics: how the jobs that finished since a time ended. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { finalJobStates } from '../../../shared/domain/job-state.ts';

const countedSchema = z.array(z.object({ state: z.enum(finalJobStates), count: z.number() }));
const failuresSchema = z.array(z.object({ code: z.string(), count: z.number() }));

export function createOutcomeQuery(db: Database.Database) {
  const outcomesCount = db.prepare(`
    SELECT state, count(*) AS count FROM job
    WHERE finished_at >= ? GROUP BY state`);
  // The state is in the index, so that only failed jobs are looked up in the table.
  const outcomesFailures = db.prepare(`
    SELECT failure ->> '$.code' AS code, count(*) AS count FROM job INDEXED BY job_finished
    WHERE finished_at >= ? AND state = 'failed' AND failure IS NOT NULL
    GROUP BY code ORDER BY count DESC, code`);
  return (since: number) => {
    const counts = { completed: 0, failed: 0, cancelled: 0 };
    for (const { state, count } of countedSchema.parse(outcomesCount.all(since))) {
      counts[state] = count;
    }
    const judged = counts.completed + counts.failed;
    const failures = failuresSchema.parse(outcomesFailures.all(since));
    return { ...counts, failures, successRate: judged === 0 ? null : counts.completed / judged };
  };
}
