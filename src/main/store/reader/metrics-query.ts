/** The figures of the jobs, counted in one go. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { finalJobStates, jobStates } from '../../../shared/domain/job-state.ts';
import { createOutcomeQuery } from './outcome-query.ts';
import type { QueryInput, QueryOutput } from './query-list.ts';
import { createQueueQuery } from './queue-query.ts';
import { createTimesQuery } from './times-query.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

const statesSchema = z.array(z.object({ state: z.enum(jobStates), count: z.number() }));
const hoursSchema = z.array(
  z.object({ at: z.number(), state: z.enum(finalJobStates), count: z.number() }),
);

export function createMetricsQuery(db: Database.Database) {
  const metricsFinished = db.prepare(`
    SELECT state, count(*) AS count FROM job INDEXED BY job_finished
    WHERE finished_at IS NOT NULL GROUP BY state`);
  const metricsUnfinished = db.prepare(`
    SELECT state, count(*) AS count FROM job INDEXED BY job_unfinished
    WHERE finished_at IS NULL GROUP BY state`);
  const metricsHours = db.prepare(`
    SELECT finished_at - finished_at % ${hour} AS at, state, count(*) AS count FROM job
    WHERE finished_at >= ? AND finished_at < ? GROUP BY at, state`);
  const outcomesSince = createOutcomeQuery(db);
  const timesSince = createTimesQuery(db);
  const readQueue = createQueueQuery(db);

  function countStates() {
    const states = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
    const rows = [...metricsUnfinished.all(), ...metricsFinished.all()];
    for (const { state, count } of statesSchema.parse(rows)) states[state] = count;
    return states;
  }

  /** The present hour is the last one; each hour once, whether anything finished in it or not. */
  function countHours(now: number) {
    const last = now - (now % hour);
    const from = last - week + hour;
    const hours = Array.from({ length: week / hour }, (_, index) => ({
      ...{ at: from + index * hour, completed: 0, failed: 0, cancelled: 0 },
    }));
    for (const { at, state, count } of hoursSchema.parse(metricsHours.all(from, last + hour))) {
      const found = hours[(at - from) / hour];
      if (found !== undefined) found[state] = count;
    }
    return hours;
  }

  // In a transaction, so that figures that belong together are of one moment.
  const countAll = db.transaction((now: number) => ({
    at: now,
    states: countStates(),
    day: outcomesSince(now - day),
    week: outcomesSince(now - week),
    kinds: timesSince(now - week),
    ...readQueue(),
    hours: countHours(now),
  }));

  return ({ now }: QueryInput<'metrics'>): QueryOutput<'metrics'> =>
    // The codes are checked against their list by the answer's schema.
    countAll.deferred(now) as QueryOutput<'metrics'>;
}
