/**
 * Notes in the audit trail that the user has changed something by hand, so that a backup is made of
 * it: what jobs change is in the trail already. Not each letter: one note, until something else
 * comes after it.
 */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export const dataChanged = 'data.changed';

export interface DataChangeNote {
  note(tx: SqliteTx): void;
  /** Whether there is such a note after this number of the trail. */
  isChangedAfter(seq: number): boolean;
}

export function createDataChangeNote(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): DataChangeNote {
  const auditLastType = db
    .prepare('SELECT type FROM audit WHERE seq = (SELECT max(seq) FROM audit)')
    .pluck();
  const auditNote = db.prepare(
    `INSERT INTO audit (seq, at, type, detail) VALUES (?, ?, '${dataChanged}', '{}')`,
  );
  const auditHasNote = db
    .prepare(`SELECT EXISTS (SELECT 1 FROM audit WHERE seq > ? AND type = '${dataChanged}')`)
    .pluck();
  return {
    note(tx) {
      if (auditLastType.get() !== dataChanged) auditNote.run(tx.nextSeq(), clock.now());
    },
    isChangedAfter: (seq) => auditHasNote.get(seq) === 1,
  };
}
