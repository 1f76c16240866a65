/** What a process left on disk, read as another program would. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface FolderState {
  /** `ok`, or what SQLite found. */
  readonly integrity: string;
  readonly states: Readonly<Record<string, number>>;
  /** The highest number of attempts of any job. */
  readonly maxAttempt: number;
  /** Steps that were recorded as finished more than once: they were run again. */
  readonly stepsRunAgain: readonly string[];
  /** Half-received files. */
  readonly leftovers: number;
}

/** @param kinds the jobs that count: the app has duties of its own that queue others */
export function inspectFolder(dataFolder: string, kinds: readonly string[]): FolderState {
  return withDatabase(dataFolder, (db) => {
    const wanted = `kind IN (${kinds.map((kind) => `'${kind}'`).join()})`;
    const pluck = (sql: string) => db.prepare(sql).pluck().get();
    const count = db
      .prepare(`SELECT state, count(*) AS jobs FROM job WHERE ${wanted} GROUP BY state`)
      .all();
    const again = db
      .prepare(`
        SELECT job_id || ' ' || json_extract(detail, '$.step') AS step FROM audit
        WHERE type = 'job.stepFinished' GROUP BY step HAVING count(*) > 1`)
      .pluck();
    return {
      integrity: String(db.pragma('integrity_check', { simple: true })),
      states: Object.fromEntries((count as Count[]).map(({ state, jobs }) => [state, jobs])),
      maxAttempt: Number(pluck(`SELECT coalesce(max(attempt), 0) FROM job WHERE ${wanted}`)),
      stepsRunAgain: again.all().map(String),
      leftovers: countLeftovers(dataFolder),
    };
  });
}

interface Count {
  readonly state: string;
  readonly jobs: number;
}

export function countLeftovers(dataFolder: string): number {
  const incoming = join(dataFolder, 'blobs', 'incoming');
  return existsSync(incoming) ? readdirSync(incoming).length : 0;
}

export function withDatabase<T>(dataFolder: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(dataFolder, 'nightshift.db'));
  try {
    return read(db);
  } finally {
    db.close();
  }
}
