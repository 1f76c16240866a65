/** What was set aside: jobs out of tries and jobs in quarantine, grouped and page by page. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type QueryInput, type QueryOutput, setAsideGroupsSchema } from './query-list.ts';

/** Sorts behind every id. */
const afterAllIds = 'g';
const quarantined = 'quarantined';

const jobColumns = 'id, kind, label, attempt, finished_at AS failedAt';

export function createSetAsideGroupsQuery(db: Database.Database) {
  const deadGroups = db.prepare(`
    SELECT kind, failure ->> '$.code' AS code, count(*) AS count, max(finished_at) AS newestAt
    FROM job INDEXED BY job_dead WHERE is_dead_letter = 1 AND failure IS NOT NULL
    GROUP BY kind, code`);
  // The state and the kind are in the index, so that only failed jobs are looked up in the table.
  const quarantineGroups = db.prepare(`
    SELECT kind, '${quarantined}' AS code, count(*) AS count, max(finished_at) AS newestAt
    FROM job INDEXED BY job_finished
    WHERE finished_at IS NOT NULL AND state = 'failed' AND failure ->> '$.code' = '${quarantined}'
    GROUP BY kind`);
  return (): QueryOutput<'set-aside-groups'> => {
    const rows = [...deadGroups.all(), ...quarantineGroups.all()];
    const groups = setAsideGroupsSchema.parse(rows);
    return { groups: groups.sort((a, b) => b.count - a.count || b.newestAt - a.newestAt) };
  };
}

export function createSetAsideJobsQuery(db: Database.Database) {
  const deadJobs = db.prepare(`
    SELECT ${jobColumns} FROM job INDEXED BY job_dead
    WHERE is_dead_letter = 1 AND id < @before AND kind = @kind AND failure ->> '$.code' = @code
    ORDER BY id DESC LIMIT @limit`);
  const quarantineJobs = db.prepare(`
    SELECT ${jobColumns} FROM job INDEXED BY job_finished
    WHERE finished_at IS NOT NULL AND state = 'failed' AND kind = @kind AND id < @before
      AND failure ->> '$.code' = @code
    ORDER BY id DESC LIMIT @limit`);
  return ({ kind, code, limit, before = afterAllIds }: QueryInput<'set-aside-jobs'>) => {
    const list = code === quarantined ? quarantineJobs : deadJobs;
    return { jobs: jobsSchema.parse(list.all({ kind, code, limit, before })) };
  };
}

const jobsSchema = z.array(
  z.object({
    ...{ id: z.string(), kind: z.string(), label: z.string() },
    ...{ attempt: z.number(), failedAt: z.number() },
  }),
);
