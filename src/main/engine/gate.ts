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
  /** Whether the user closed it, or the engine by itself. */
  readonly closedBy: 'user' | 'engine';
}

/** Who paused all work, or null while it is not. */
export function pausedBy(gates: readonly Gate[]): Gate['closedBy'] | null {
  const pause = gates.find(({ kind, reason }) => kind === ALL_KINDS && reason === 'pause');
  return pause?.closedBy ?? null;
}

/** The gate that a job of this kind waits at, or null. The user's own pause is named first. */
export function gateBefore(gates: readonly Gate[], kind: string): Gate | null {
  const closed = gates.filter((gate) => gate.kind === kind || gate.kind === ALL_KINDS);
  return closed.find((gate) => gate.reason === 'pause') ?? closed[0] ?? null;
}
