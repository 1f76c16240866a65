/** Résumés whose facts are not to be in the profile: somebody else's, or long outdated. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export interface ProfileLeftOutTable {
  /** False when there is no such résumé. */
  set(tx: SqliteTx, lineId: string, isLeftOut: boolean): boolean;
}

export function createProfileLeftOutTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ProfileLeftOutTable {
  const profileLeftOutFind = db.prepare('SELECT 1 FROM resume_line WHERE id = ?').pluck();
  const profileLeftOutInsert = db.prepare(
    'INSERT INTO profile_left_out (line_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const profileLeftOutDelete = db.prepare('DELETE FROM profile_left_out WHERE line_id = ?');
  return {
    set(_tx, lineId, isLeftOut) {
      if (profileLeftOutFind.get(lineId) === undefined) return false;
      if (isLeftOut) profileLeftOutInsert.run(lineId, clock.now());
      else profileLeftOutDelete.run(lineId);
      return true;
    },
  };
}
