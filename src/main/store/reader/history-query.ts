/** Finished jobs, newest first, page by page. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { HistoryQuery } from '../../../shared/contract/metrics.ts';
import {
  createTextFilter,
  historyConditions,
  historyIndex,
  MAX_SEARCHED,
  toHistoryBindings,
} from './history-filter.ts';
import { pastJobColumns, toPastJob } from './past-job-row.ts';
import type { QueryOutput } from './query-list.ts';

const seenSchema = z.object({ id: z.string(), label: z.string(), finished_at: z.number() });

export function createHistoryQuery(db: Database.Database) {
  const statements = new Map<string, Database.Statement>();

  /** One statement for each set of filters, so that each is planned for what it has. */
  function historyList(query: HistoryQuery): Database.Statement {
    const sql = `
      SELECT ${pastJobColumns} FROM job INDEXED BY ${historyIndex(query)}
      WHERE ${historyConditions(query).join(' AND ')} ORDER BY finished_at DESC, id DESC`;
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return (query: HistoryQuery): QueryOutput<'history'> => {
    const isWanted = createTextFilter(query.text);
    const jobs: QueryOutput<'history'>['jobs'] = [];
    let searched = 0;
    let last: z.infer<typeof seenSchema> | null = null;
    const toCursor = () => last && { finishedAt: last.finished_at, id: last.id };
    for (const row of historyList(query).iterate(toHistoryBindings(query))) {
      // There is a next page only where there is another row.
      if (jobs.length === query.limit || searched === MAX_SEARCHED)
        return { jobs, next: toCursor() };
      last = seenSchema.parse(row);
      searched += 1;
      if (isWanted(last.label)) jobs.push(toPastJob(row));
    }
    return { jobs, next: null };
  };
}
