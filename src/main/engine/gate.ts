/**
 * A closed gate keeps jobs from being claimed: those of one kind or all, with one concurrency key
 * or whatever key. One row explains ten thousand waiting jobs, which themselves are left alone.
 */
import type { FailureCode } from '../../shared/domain/failures.ts';
import type { HoldReason } from '../../shared/domain/job-state.ts';

/** Stands for every kind. */
export const ALL_KINDS = '*';

/** Which jobs something is about. */
export interface Scope {
  /** A kind, or `ALL_KINDS`. */
  readonly kind: string;
  /** A concurrency key: a host, a model server; null: whatever key. */
  readonly key: string | null;
}

export interface Gate extends Scope {
  readonly reason: HoldReason;
  /** The failure that closed it, when one did. */
  readonly code: FailureCode | null;
  /** When it opens by itself; null: when somebody opens it. */
  readonly until: number | null;
  readonly closedAt: number;
  /** Whether the user closed it, or the engine by itself. */
  readonly closedBy: 'user' | 'engine';
}

export const everything: Scope = { kind: ALL_KINDS, key: null };

/** Who paused all work, or null while it is not. */
export function pausedBy(gates: readonly Gate[]): Gate['closedBy'] | null {
  const pause = gates.find(({ kind, reason }) => kind === ALL_KINDS && reason === 'pause');
  return pause?.closedBy ?? null;
}

/**
 * The gate that jobs of this kind and key wait at, or null. The user's own pause is named first.
 *
 * @param scope with a key of null: only gates that every key waits at
 */
export function gateBefore(gates: readonly Gate[], { kind, key }: Scope): Gate | null {
  const closed = gates.filter(
    (gate) =>
      (gate.kind === kind || gate.kind === ALL_KINDS) && (gate.key === null || gate.key === key),
  );
  return closed.find((gate) => gate.reason === 'pause') ?? closed[0] ?? null;
}

/** The keys of a kind that are closed, while the kind itself is open. */
export function closedKeys(gates: readonly Gate[], kind: string): readonly string[] {
  return gates.flatMap((gate) =>
    gate.key !== null && (gate.kind === kind || gate.kind === ALL_KINDS) ? [gate.key] : [],
  );
}

/** What a job depends on: its host or server, whatever kind asks for it, or else its own kind. */
export function scopeOf(job: {
  readonly kind: string;
  readonly concurrencyKey: string | null;
}): Scope {
  const { kind, concurrencyKey } = job;
  return concurrencyKey === null ? { kind, key: null } : { kind: ALL_KINDS, key: concurrencyKey };
}

interface FailedJob {
  readonly kind: string;
  readonly concurrencyKey: string | null;
  readonly failure: { readonly gateKey?: string } | null;
}

/** What its last failure was about: something else may have been missing than what it depends on. */
export function failedScopeOf(job: FailedJob): Scope {
  const key = job.failure?.gateKey;
  return key === undefined ? scopeOf(job) : { kind: ALL_KINDS, key };
}
