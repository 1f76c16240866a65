/** The port to the stored domain events, and what it keeps of each. */
import type { DomainEventType } from '../../../shared/domain/domain-event.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import type { JobState } from '../../../shared/domain/job-state.ts';

export interface NewDomainEvent {
  readonly id: string;
  readonly type: DomainEventType;
  /** JSON-safe; fits the type. */
  readonly payload: unknown;
  /** The job that told of it; null: the user, or the program itself. */
  readonly jobId: string | null;
  /** How many events led to it, one through another; 0 for what the user did. */
  readonly depth: number;
  /** The event that was sent again. */
  readonly resentOf: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What an event started, or was refused to start: one a kind. */
export type DomainEventStart = { readonly kind: string } & (
  | { readonly jobId: string; readonly refusal: null }
  | { readonly jobId: null; readonly refusal: FailureCode }
);

export interface DomainEvent extends NewDomainEvent {
  /** Its place among all events; later ones have higher numbers. */
  readonly seq: number;
  /** Each with the job's state now; null: the job has been removed since, or never was. */
  readonly starts: readonly (DomainEventStart & { readonly state: JobState | null })[];
}

export interface DomainEventQuery {
  /** Only events before this place. */
  readonly before?: number | undefined;
  readonly type?: DomainEventType | undefined;
  readonly limit: number;
}

/** Methods with a `tx` may only be called inside a write. */
export interface DomainEventLog<Tx> {
  add(tx: Tx, event: NewDomainEvent): void;
  addStart(tx: Tx, eventId: string, start: DomainEventStart): void;
  /** Forgets events that happened before a time; gives how many. */
  removeOld(tx: Tx, before: number, limit: number): number;
  /** The greatest depth of the events that started a job; null: none did. */
  depthOfJob(jobId: string): number | null;
  get(id: string): DomainEvent | null;
  /** Newest first. */
  list(query: DomainEventQuery): readonly DomainEvent[];
}
