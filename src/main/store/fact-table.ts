/** Small numbers that belong to the data folder as a whole. */
import type Database from 'better-sqlite3';

export type FactName =
  | 'awake-ms'
  | 'failed-starts'
  /** Of the user's visits to Today: the end of the one before, and the last look. */
  | 'today-since'
  | 'today-looked-at'
  /** 1: the user has put the first steps away. */
  | 'first-steps-hidden'
  /** 1 while the program runs: a start that finds it so follows an end that was not a good one. */
  | 'is-open'
  | 'check-is-due'
  /** Of the last check of the file: when, whether the full one, how many problems it found. */
  | 'checked-at'
  | 'check-was-full'
  | 'check-problems'
  | 'fully-checked-at'
  /** Starts of the program, those that followed no good end, and when the last of these was. */
  | 'starts'
  | 'starts-after-bad-end'
  | 'last-bad-end-at';

export function createFactTable(db: Database.Database) {
  const factRead = db.prepare('SELECT value FROM fact WHERE name = ?').pluck();
  const factSave = db.prepare(
    'INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    read: (name: FactName) => Number(factRead.get(name) ?? 0),
    save: (name: FactName, value: number) => void factSave.run(name, Math.round(value)),
  };
}
