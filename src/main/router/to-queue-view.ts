import type { GateView, QueueView } from '../../shared/contract/jobs.ts';
import { failureOf } from '../../shared/domain/failures.ts';
import type { Desk } from '../engine/desk.ts';
import { type Gate, pausedBy } from '../engine/gate.ts';

/** What keeps jobs from beginning, as windows see it. */
export function toQueueView(engine: Pick<Desk<never>, 'listGates' | 'storageTrouble'>): QueueView {
  const gates = engine.listGates();
  return {
    pausedBy: pausedBy(gates),
    trouble: engine.storageTrouble(),
    gates: gates.map(toGateView),
  };
}

function toGateView({ kind, key, reason, until, closedBy, code }: Gate): GateView {
  const failure = code === null ? null : { code, ...wordsOf(failureOf(code)) };
  return { kind, key, reason, until, closedBy, failure };
}

/** A gate's failure is told without the values of the job that met it, but for the server's name. */
function wordsOf({ sentence, action }: ReturnType<typeof failureOf>) {
  return { sentence: { ...sentence }, action: { ...action } };
}
