/** Numbers the changes: one more than the last recorded, without a gap inside a transaction. */
import type Database from 'better-sqlite3';

export interface Sequence {
  next(): number;
  /** Reads the last recorded number again, after a rollback. */
  reload(): void;
}

export function createSequence(db: Database.Database): Sequence {
  const auditLastSeq = db.prepare('SELECT coalesce(max(seq), 0) FROM audit').pluck();
  let last = Number(auditLastSeq.get());
  return {
    next() {
      last += 1;
      return last;
    },
    reload() {
      last = Number(auditLastSeq.get());
    },
  };
}
