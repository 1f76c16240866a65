/** Counts the new jobs of batches once a write and not once a job: thousands are queued together. */
import type { Clock } from '../engine/ports.ts';
import type { BatchTable } from './batch-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

interface NewMembers {
  add(tx: SqliteTx, batchId: string, seq: number): void;
  /** Writes and tells the counts; before anything else touches a batch, and at the write's end. */
  settle(tx: SqliteTx): void;
}

export function createNewMembers(batches: BatchTable, clock: Clock): NewMembers {
  const added = new WeakMap<
    SqliteTx,
    Map<string, { readonly count: number; readonly seq: number }>
  >();
  return {
    add(tx, batchId, seq) {
      const byBatch = added.get(tx) ?? new Map();
      byBatch.set(batchId, { count: (byBatch.get(batchId)?.count ?? 0) + 1, seq });
      added.set(tx, byBatch);
    },
    settle(tx) {
      for (const [batchId, { count, seq }] of added.get(tx) ?? []) {
        const shift = { from: null, to: 'pending', count, now: clock.now(), seq } as const;
        tx.changes.push({ type: 'batch.changed', seq, batch: batches.shift(batchId, shift) });
      }
      added.delete(tx);
    },
  };
}
