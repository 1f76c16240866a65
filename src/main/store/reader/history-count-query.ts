/** How many finished jobs are in each state, for the filters of the history. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { finalJobStates } from '../../../shared/domain/job-state.ts';
import {
  createTextFilter,
  historyConditions,
  historyIndex,
  MAX_SEARCHED,
  toHistoryBindings,
} from './history-filter.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';

type Filter = QueryInput<'history-counts'>;
type Counts = QueryOutput<'history-counts'>;

const countedSchema = z.array(z.object({ state: z.enum(finalJobStates), count: z.number() }));
const seenSchema = z.object({ label: z.string(), state: z.enum(finalJobStates) });

export function createHistoryCountQuery(db: Database.Database) {
  const historyCount = (filter: Filter) =>
    db.prepare(`
      SELECT state, count(*) AS count FROM job INDEXED BY ${historyIndex(filter)}
      WHERE ${historyConditions(filter).join(' AND ')} GROUP BY state`);
  const historyLabels = (filter: Filter) =>
    db.prepare(`
      SELECT label, state FROM job INDEXED BY ${historyIndex(filter)}
      WHERE ${historyConditions(filter).join(' AND ')} ORDER BY finished_at DESC`);

  /** Names of files are in any language, so that the text is looked for here and not in SQL. */
  function countWithText(filter: Filter): Counts {
    const counts = { completed: 0, failed: 0, cancelled: 0 };
    const isWanted = createTextFilter(filter.text);
    let searched = 0;
    for (const row of historyLabels(filter).iterate(toHistoryBindings(filter))) {
      if (searched === MAX_SEARCHED) return { ...counts, isCut: true };
      searched += 1;
      const { label, state } = seenSchema.parse(row);
      if (isWanted(label)) counts[state] += 1;
    }
    return { ...counts, isCut: false };
  }

  return (filter: Filter): Counts => {
    if (filter.text !== undefined) return countWithText(filter);
    const counts = { completed: 0, failed: 0, cancelled: 0 };
    const rows = historyCount(filter).all(toHistoryBindings(filter));
    for (const { state, count } of countedSchema.parse(rows)) counts[state] = count;
    return { ...counts, isCut: false };
  };
}
