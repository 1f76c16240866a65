/** What all ways to forget jobs share: how it is recorded, and how a batch goes with its jobs. */
import type Database from 'better-sqlite3';
import type { Clock } from '../engine/ports.ts';
import { createAuditTable } from './audit-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

interface Gone {
  readonly ids: readonly string[];
  readonly batchIds: readonly string[];
}

export interface Removal {
  /** Records that jobs and batches are gone; returns the number of that change. */
  record(tx: SqliteTx, gone: Gone): number;
  /** Forgets a batch that has no jobs. */
  removeBatch(tx: SqliteTx, id: string): void;
  /** Forgets at most `limit` jobs of a batch, and the batch itself with the last of them. */
  removeWithMembers(
    tx: SqliteTx,
    id: string,
    limit: number,
  ): { readonly members: number; readonly isGone: boolean };
}

export function createRemoval(db: Database.Database, clock: Pick<Clock, 'now'>): Removal {
  const audit = createAuditTable(db);
  const batchRemove = db.prepare('DELETE FROM batch WHERE id = ?');
  const jobRemoveMembers = db.prepare(`
    DELETE FROM job WHERE id IN (
      SELECT id FROM job INDEXED BY job_batch WHERE batch_id = ? LIMIT ?)`);

  function record(tx: SqliteTx, gone: Gone): number {
    const seq = tx.nextSeq();
    const type = 'jobs.removed';
    audit.insert({ seq, at: clock.now(), type, jobId: null, detail: gone });
    tx.changes.push({ type, seq, ...gone });
    return seq;
  }

  function removeBatch(tx: SqliteTx, id: string): void {
    batchRemove.run(id);
    record(tx, { ids: [], batchIds: [id] });
  }

  return {
    record,
    removeBatch,
    removeWithMembers(tx, id, limit) {
      const members = jobRemoveMembers.run(id, limit).changes;
      const isGone = members < limit;
      if (isGone) removeBatch(tx, id);
      return { members, isGone };
    },
  };
}
