/** Answers of models that were paid for, so that none is paid for twice. */
import type Database from 'better-sqlite3';
import type { Clock } from '../../engine/ports.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export interface RememberedCallTable {
  /** The answer as it came, or null. */
  find(key: string): string | null;
  save(tx: SqliteTx, call: { key: string; fileHash: string | null; answer: string }): void;
  /** These were of no use: the next time it is asked anew. */
  forget(tx: SqliteTx, keys: readonly string[]): void;
  /** Forgets at most `limit` answers from before a time; returns how many. */
  removeOld(tx: SqliteTx, before: number, limit: number): number;
}

export function createRememberedCallTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): RememberedCallTable {
  const rememberedCallFind = db.prepare('SELECT answer FROM remembered_call WHERE key = ?').pluck();
  const rememberedCallSave = db.prepare(`
    INSERT OR REPLACE INTO remembered_call (key, file_hash, answer, at)
    VALUES (@key, @fileHash, @answer, @at)`);
  const rememberedCallForget = db.prepare('DELETE FROM remembered_call WHERE key = ?');
  const rememberedCallRemoveOld = db.prepare(`
    DELETE FROM remembered_call WHERE key IN (
      SELECT key FROM remembered_call WHERE at < ? ORDER BY at LIMIT ?)`);
  return {
    find(key) {
      const answer = rememberedCallFind.get(key);
      return answer === undefined ? null : String(answer);
    },
    save: (_tx, { key, fileHash, answer }) =>
      void rememberedCallSave.run({ key, fileHash, answer, at: clock.now() }),
    forget(_tx, keys) {
      for (const key of keys) rememberedCallForget.run(key);
    },
    removeOld: (_tx, before, limit) => rememberedCallRemoveOld.run(before, limit).changes,
  };
}
