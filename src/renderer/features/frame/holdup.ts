/** What holds up much of the work at once and is worth a banner: one of them, the worst. Pure. */
import type { GateView, QueueView } from '../../../shared/contract/jobs.ts';
import type { StorageTrouble } from '../../../shared/domain/storage-trouble.ts';

export type Holdup =
  | { readonly type: 'storage'; readonly trouble: StorageTrouble }
  | { readonly type: 'pause'; readonly by: 'user' | 'engine' }
  | { readonly type: 'gate'; readonly gate: ClosedGate };

/** A gate that a failure closed, and that only the user can have opened. */
export type ClosedGate = GateView & { readonly failure: NonNullable<GateView['failure']> };

/**
 * Storage first: without it nothing goes on. Then a pause, under which nothing else shows an effect.
 * What opens by itself, such as the wait for the network, is told in the rows.
 */
export function worstHoldup({ trouble, pausedBy, gates }: QueueView): Holdup | null {
  if (trouble !== null) return { type: 'storage', trouble };
  if (pausedBy !== null) return { type: 'pause', by: pausedBy };
  const gate = gates.find(isClosedByFailure);
  return gate ? { type: 'gate', gate } : null;
}

function isClosedByFailure(gate: GateView): gate is ClosedGate {
  return gate.reason === 'user' && gate.failure !== null;
}
