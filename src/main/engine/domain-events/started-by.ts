/** What a kind declares about the domain events that start a job of it. */
import type { DomainEventPayload, DomainEventType } from '../../../shared/domain/domain-event.ts';
import type { JobRequest } from '../job-request.ts';

/** The job that is wanted; which kind it is and that it is started once are known already. */
export type StartRequest<Args> = Omit<JobRequest, 'kind' | 'args' | 'idempotencyKey'> & {
  readonly args: Args;
};

/** One type of event; a kind names each type once at most. */
export type StartedBy<Args> = {
  readonly [Type in DomainEventType]: {
    readonly type: Type;
    /** Pure; null: this event starts nothing. */
    readonly toRequest: (payload: DomainEventPayload<Type>) => StartRequest<Args> | null;
  };
}[DomainEventType];
