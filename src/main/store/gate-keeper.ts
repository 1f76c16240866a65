/** Opens and closes gates, and records each change of them once. */
import type { Gate } from '../engine/gate.ts';
import type { createGateTable } from './gate-table.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export function createGateKeeper(
  gates: ReturnType<typeof createGateTable>,
  trail: { readonly audit: (seq: number) => void },
) {
  function record(tx: SqliteTx): void {
    const seq = tx.nextSeq();
    trail.audit(seq);
    tx.changes.push({ type: 'gates.changed', seq });
  }

  return {
    closeGate(tx: SqliteTx, gate: Gate): void {
      gates.close(gate);
      record(tx);
    },
    openGate(tx: SqliteTx, gate: Pick<Gate, 'kind' | 'key' | 'reason'>): void {
      if (gates.open(gate)) record(tx);
    },
    openDueGates(tx: SqliteTx, now: number): number {
      const opened = gates.openDue(now);
      if (opened > 0) record(tx);
      return opened;
    },
  };
}
