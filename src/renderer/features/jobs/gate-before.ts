import type { GateView } from '../../../shared/contract/jobs.ts';

/** Stands for every kind. */
export const allKinds = '*';

/** What keeps all jobs of a kind from beginning, the pause first; null where nothing does. */
export function gateBefore(gates: readonly GateView[], kind: string): GateView | null {
  const closed = gates.filter(
    (gate) => gate.key === null && (gate.kind === kind || gate.kind === allKinds),
  );
  return closed.find(({ reason }) => reason === 'pause') ?? closed[0] ?? null;
}
