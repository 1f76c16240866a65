/** Numbers the changes: one more than the last recorded, without a gap inside a transaction. */
import type Database from 'better-sqlite3';

export interface Sequence {
  next(): number;
  /** The last recorded number is read again when it is next needed: after a rollback. */
  forget(): void;
}

export function createSequence(db: Database.Database): Sequence {
  const auditLastSeq = db.prepare('SELECT coalesce(max(seq), 0) FROM audit').pluck();
  let last: number | null = null;
  return {
    next() {
      last = (last ?? Number(auditLastSeq.get())) + 1;
      return last;
    },
    forget() {
      last = null;
    },
  };
}
