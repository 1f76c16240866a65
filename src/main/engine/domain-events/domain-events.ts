/**
 * Stores what has happened, in the transaction that made it happen, and queues the jobs that it
 * starts in the same one: either all of it is on disk, or nothing.
 */

import { AppError } from '../../../shared/domain/app-error.ts';
import {
  type DomainEventFact,
  type DomainEventType,
  domainEventPayloads,
} from '../../../shared/domain/domain-event.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import type { JobDefinition } from '../define-job.ts';
import type { Job } from '../job.ts';
import type { JobRequest } from '../job-request.ts';
import type { Clock, Logger } from '../ports.ts';
import type { DomainEvent, DomainEventLog, NewDomainEvent } from './domain-event-log.ts';
import type { StartRequest } from './started-by.ts';

/**
 * Events that may lead to one another. Kinds that start each other in a circle stop here; no chain
 * that is meant has half as many.
 */
export const MAX_DEPTH = 8;

export interface DomainEvents<Tx> {
  /**
   * Tells of something inside the write that does it. `jobId` is the job that tells; none: the user
   * or the program.
   */
  emit(tx: Tx, fact: DomainEventFact, jobId?: string): void;
  /** Tells of the ends of jobs whose kinds ask for it. */
  onJobEnded(tx: Tx, job: Job): void;
  /**
   * Tells of the same once more, as a new event that names the old one. Null: no such event.
   *
   * @throws AppError `event-outdated` when its payload no longer fits its type
   */
  sendAgain(id: string): Promise<DomainEvent | null>;
  list: DomainEventLog<Tx>['list'];
  /** The kinds that declare to be started by a type of event, for the types that have any. */
  listStarters(): readonly EventStarters[];
}

interface EventStarters {
  readonly type: DomainEventType;
  readonly kinds: readonly string[];
}

interface DomainEventsParts<Tx> {
  readonly log: DomainEventLog<Tx>;
  readonly definitions: readonly JobDefinition<Tx>[];
  /** The engine's own, which is made after this. */
  readonly enqueue: (tx: Tx, request: JobRequest) => { readonly job: Job };
  readonly getJob: (id: string) => Pick<Job, 'parentId'> | null;
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
  readonly logger: Logger;
}

interface Start<Tx> {
  readonly definition: JobDefinition<Tx>;
  readonly toRequest: (payload: never) => StartRequest<unknown> | null;
}

export function createDomainEvents<Tx>(parts: DomainEventsParts<Tx>): DomainEvents<Tx> {
  const { log, clock, newId } = parts;
  const startsOf = toStarts(parts.definitions);
  const announcing = new Set(
    parts.definitions.filter(({ announcesEnd }) => announcesEnd).map(({ kind }) => kind),
  );

  /** What a job tells of comes after what started it, or the job that asked for it. */
  function depthAfter(jobId: string | null): number {
    for (let id = jobId; id !== null; id = parts.getJob(id)?.parentId ?? null) {
      const depth = log.depthOfJob(id);
      if (depth !== null) return depth + 1;
    }
    return 0;
  }

  function refuse(tx: Tx, event: NewDomainEvent, start: { kind: string; refusal: FailureCode }) {
    log.addStart(tx, event.id, { ...start, jobId: null });
    parts.logger.warn({ event: event.type, ...start }, 'an event was refused to start a job');
  }

  /** What a subscriber gets wrong is recorded, and takes nothing from whoever told of the event. */
  function start(tx: Tx, event: NewDomainEvent, { definition, toRequest }: Start<Tx>): void {
    const { kind } = definition;
    const request = tryRequest(toRequest, event);
    if (request === null) return;
    if (request === 'broken' || !definition.args.safeParse(request.args).success) {
      refuse(tx, event, { kind, refusal: 'args-invalid' });
    } else if (event.depth >= MAX_DEPTH) {
      refuse(tx, event, { kind, refusal: 'event-loop' });
    } else {
      const idempotencyKey = `event:${event.id}:${kind}`;
      const { job } = parts.enqueue(tx, { ...request, kind, idempotencyKey });
      log.addStart(tx, event.id, { kind, jobId: job.id, refusal: null });
    }
  }

  function store(
    tx: Tx,
    fact: DomainEventFact,
    source: Pick<NewDomainEvent, 'jobId' | 'resentOf'>,
  ) {
    const payload = domainEventPayloads[fact.type].parse(fact.payload);
    const depth = depthAfter(source.jobId);
    const event = { id: newId(), type: fact.type, payload, depth, at: clock.now(), ...source };
    log.add(tx, event);
    for (const one of startsOf.get(fact.type) ?? []) start(tx, event, one);
    return event.id;
  }

  return {
    emit: (tx, fact, jobId) => void store(tx, fact, { jobId: jobId ?? null, resentOf: null }),
    onJobEnded(tx, job) {
      const fact = announcing.has(job.kind) ? toEnd(job) : null;
      if (fact !== null) store(tx, fact, { jobId: job.id, resentOf: null });
    },
    async sendAgain(id) {
      const event = log.get(id);
      if (event === null) return null;
      const payload = domainEventPayloads[event.type].safeParse(event.payload);
      if (!payload.success) throw new AppError('event-outdated', { cause: payload.error });
      const fact = { type: event.type, payload: payload.data } as DomainEventFact;
      const source = { jobId: null, resentOf: id };
      const newEventId = await parts.write((tx) => store(tx, fact, source));
      return log.get(newEventId);
    },
    list: log.list,
    listStarters: () =>
      Array.from(startsOf, ([type, starts]) => ({
        type,
        kinds: starts.map(({ definition }) => definition.kind),
      })),
  };
}

function toStarts<Tx>(definitions: readonly JobDefinition<Tx>[]) {
  const starts = new Map<DomainEventType, Start<Tx>[]>();
  for (const definition of definitions) {
    const types = new Set<DomainEventType>();
    for (const { type, toRequest } of definition.startedBy ?? []) {
      invariant(!types.has(type), `kind "${definition.kind}" is started by "${type}" twice`);
      types.add(type);
      starts.set(type, [...(starts.get(type) ?? []), { definition, toRequest }]);
    }
  }
  return starts;
}

function tryRequest<Tx>(
  toRequest: Start<Tx>['toRequest'],
  event: NewDomainEvent,
): StartRequest<unknown> | 'broken' | null {
  try {
    // The payload was parsed as the type that this was declared for.
    return toRequest(event.payload as never);
  } catch {
    return 'broken';
  }
}

function toEnd({ id: jobId, kind, state, entity, failure }: Job): DomainEventFact | null {
  if (state === 'completed') return { type: 'job.completed', payload: { jobId, kind, entity } };
  if (state !== 'failed' || failure === null) return null;
  return { type: 'job.failed', payload: { jobId, kind, code: failure.code } };
}
