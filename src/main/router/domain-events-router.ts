/** `domainEvents.*`: what has happened, and what it started. */
import type { DomainEventView } from '../../shared/contract/domain-events.ts';
import { failures } from '../../shared/domain/failures.ts';
import type { DomainEvent } from '../engine/domain-events/domain-event-log.ts';
import type { DomainEvents } from '../engine/domain-events/domain-events.ts';
import type { Implementer } from './implementer.ts';

export type DomainEventShelf = Pick<DomainEvents<never>, 'list' | 'listStarters' | 'sendAgain'>;

export function createDomainEventsRouter(os: Implementer, events: DomainEventShelf) {
  return {
    list: os.domainEvents.list.handler(({ input }) => ({
      events: events.list(input).map(toView),
    })),
    starters: os.domainEvents.starters.handler(() => ({
      starters: events.listStarters().map(({ type, kinds }) => ({ type, kinds: [...kinds] })),
    })),
    sendAgain: os.domainEvents.sendAgain.handler(async ({ input, errors }) => {
      const event = await events.sendAgain(input.id);
      if (event === null) throw errors.NOT_FOUND({ data: { what: 'event' } });
      return toView(event);
    }),
  };
}

function toView({ starts, ...event }: DomainEvent): DomainEventView {
  const { id, seq, type, payload, jobId, resentOf, at } = event;
  return { id, seq, type, payload, jobId, resentOf, at, starts: starts.map(toStartView) };
}

function toStartView({ kind, jobId, state, refusal }: DomainEvent['starts'][0]) {
  if (refusal === null) return { kind, jobId, state, refusal };
  return { kind, jobId, state, refusal: { code: refusal, sentence: failures[refusal].sentence } };
}
