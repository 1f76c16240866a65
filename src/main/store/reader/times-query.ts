/** Metrics: how long jobs took and waited, by kind. */
import type Database from 'better-sqlite3';
import { toPercentiles } from './percentiles.ts';

interface KindTimes {
  readonly durations: number[];
  readonly waits: number[];
}

export function createTimesQuery(db: Database.Database) {
  // A wall clock that was set back must not give negative times. One pass over the index, sorted
  // here: SQLite's window functions take more than twice as long.
  const timesList = db
    .prepare(`
      SELECT kind, state, max(0, finished_at - started_at), max(0, started_at - created_at)
      FROM job INDEXED BY job_finished WHERE finished_at >= ? AND started_at IS NOT NULL`)
    .raw();

  function collect(since: number): ReadonlyMap<string, KindTimes> {
    const kinds = new Map<string, KindTimes>();
    for (const row of timesList.iterate(since)) {
      const [kind, state, durationMs, waitMs] = row as [string, string, number, number];
      const times = kinds.get(kind) ?? { durations: [], waits: [] };
      kinds.set(kind, times);
      times.waits.push(waitMs);
      if (state === 'completed') times.durations.push(durationMs);
    }
    return kinds;
  }

  return (since: number) =>
    Array.from(collect(since), ([kind, { durations, waits }]) => ({
      kind,
      duration: toPercentiles(durations),
      wait: toPercentiles(waits),
    })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
