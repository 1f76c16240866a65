/** Opens the one writing connection, as durable as SQLite can be made. */
import Database from 'better-sqlite3';
import { invariant } from '../../shared/std/invariant.ts';
import type { ReachFailpoint } from '../engine/failpoints.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** Older versions have known faults in WAL mode. */
const MIN_SQLITE = [3, 53, 2] as const;

/** @param path of the database file, or `:memory:` */
export function openDatabase(path: string, reach?: ReachFailpoint): Database.Database {
  const db = new Database(path, { timeout: 0 });
  try {
    invariant(isRecent(db), 'SQLite is older than 3.53.2');
    db.pragma('journal_mode = WAL');
    // better-sqlite3 is built with NORMAL for WAL; "queued means on disk" needs a sync per commit.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 0');
    db.pragma('journal_size_limit = 67108864');
    db.pragma('checkpoint_fullfsync = 1');
    db.pragma('trusted_schema = OFF');
    migrate(db, migrations, reach);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isRecent(db: Database.Database): boolean {
  const text = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const version = text.split('.').map(Number);
  for (const [index, minimum] of MIN_SQLITE.entries()) {
    const part = version[index] ?? 0;
    if (part !== minimum) return part > minimum;
  }
  return true;
}
