/** Metrics: how long jobs took and waited, by kind. */
import type Database from 'better-sqlite3';
import { z } from 'zod';

const percentilesSchema = z.array(
  z.object({ kind: z.string(), count: z.number(), p50Ms: z.number(), p95Ms: z.number() }),
);
type Percentiles = Omit<z.infer<typeof percentilesSchema>[number], 'kind'>;

/**
 * Nearest-rank percentiles (the definition of ISO 3534-1 for a sample quantile without
 * interpolation): the smallest value whose rank reaches the share. Counted in whole numbers,
 * because 0.95 × n is not exact.
 *
 * @param expression of the job table's columns, milliseconds; one of the two constants below
 */
function percentilesSql(expression: string, condition: string): string {
  return `
    WITH timed AS (
      SELECT kind, ${expression} AS ms,
        row_number() OVER (PARTITION BY kind ORDER BY ${expression}) AS nth,
        count(*) OVER (PARTITION BY kind) AS total
      FROM job INDEXED BY job_finished
      WHERE finished_at >= ? AND started_at IS NOT NULL AND ${condition})
    SELECT kind, max(total) AS count,
      min(ms) FILTER (WHERE nth * 100 >= total * 50) AS p50Ms,
      min(ms) FILTER (WHERE nth * 100 >= total * 95) AS p95Ms
    FROM timed GROUP BY kind ORDER BY kind`;
}

// A wall clock that was set back must not give negative times.
const durationMs = 'max(0, finished_at - started_at)';
const waitMs = 'max(0, started_at - created_at)';

export function createTimesQuery(db: Database.Database) {
  const timesDurations = db.prepare(percentilesSql(durationMs, "state = 'completed'"));
  const timesWaits = db.prepare(percentilesSql(waitMs, 'true'));
  const byKind = (rows: unknown) =>
    new Map(
      percentilesSchema
        .parse(rows)
        .map(({ kind, ...times }): [string, Percentiles] => [kind, times]),
    );
  return (since: number) => {
    const durations = byKind(timesDurations.all(since));
    const waits = byKind(timesWaits.all(since));
    const kinds = [...new Set([...durations.keys(), ...waits.keys()])].sort();
    return kinds.map((kind) => ({
      kind,
      duration: durations.get(kind) ?? null,
      wait: waits.get(kind) ?? null,
    }));
  };
}
