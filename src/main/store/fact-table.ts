/** Small numbers that belong to the data folder as a whole. */
import type Database from 'better-sqlite3';

type FactName = 'awake-ms' | 'failed-starts';

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
