/**
 * A closed gate keeps jobs from being claimed: those of one kind, or all. One row explains ten
 * thousand waiting jobs, which themselves are left alone.
 */
import type { HoldReason } from '../../shared/domain/job-state.ts';

/** Stands for every kind. */
export const ALL_KINDS = '*';

export interface Gate {
  /** A kind, or `ALL_KINDS`. */
  readonly kind: string;
  readonly reason: HoldReason;
  /** When it opens by itself; null: when somebody opens it. */
  readonly until: number | null;
  readonly closedAt: number;
}

/** The gate that a job of this kind waits at, or null. The user's own pause is named first. */
export function gateBefore(gates: readonly Gate[], kind: string): Gate | null {
  const closed = gates.filter((gate) => gate.kind === kind || gate.kind === ALL_KINDS);
  return closed.find((gate) => gate.reason === 'pause') ?? closed[0] ?? null;
}
