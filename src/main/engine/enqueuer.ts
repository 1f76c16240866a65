/** Queues jobs inside a write: those that users and hosts ask for, and those that jobs ask for. */
import { v5 as uuidV5 } from 'uuid';
import type { JobDefinition } from './define-job.ts';
import type { Hold, Job } from './job.ts';
import type { ChildRequest, JobRequest, Queued } from './job-request.ts';
import type { Clock, JobStore } from './ports.ts';
import { rankOf } from './rank.ts';
import type { TransitionWriter } from './transition-writer.ts';

export interface Enqueuer<Tx> {
  enqueue(tx: Tx, request: JobRequest): Queued;
  /** `name` makes the child's id, so that it is the same whenever the parent asks. */
  enqueueChild(
    tx: Tx,
    parent: Job,
    child: { readonly name: string; readonly request: ChildRequest },
  ): Queued;
  /** A job like a finished one, with arguments of its own, that goes on from an earlier step. */
  enqueueRerun(
    tx: Tx,
    original: Job,
    rerun: { readonly args: unknown; readonly step: string },
  ): Job;
}

interface Origin {
  readonly id: string;
  readonly hold: Hold | null;
  readonly parentId: string | null;
  readonly rerunOf: Job['rerunOf'];
}

export function createEnqueuer<Tx>(parts: {
  readonly store: JobStore<Tx>;
  readonly transitions: TransitionWriter<Tx>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly awakeMs: () => number;
  readonly definitionOf: (kind: string) => JobDefinition<Tx>;
}): Enqueuer<Tx> {
  const { store, clock } = parts;

  function insert(tx: Tx, request: JobRequest, origin: Origin): Queued {
    const { kind, label, supersedeKey = null } = request;
    const definition = parts.definitionOf(kind);
    const priority = request.priority ?? definition.defaultPriority;
    if (supersedeKey !== null) {
      for (const stale of store.listUnfinishedByKey(kind, supersedeKey)) {
        parts.transitions.end(tx, stale, 'superseded');
      }
    }
    return store.insertJob(tx, {
      ...origin,
      ...{ kind, label, priority, supersedeKey },
      args: definition.args.parse(request.args),
      entity: request.entity ?? null,
      rank: rankOf(parts.awakeMs(), priority),
      idempotencyKey: request.idempotencyKey ?? null,
      concurrencyKey: request.concurrencyKey ?? null,
      isHousekeeping: definition.isHousekeeping === true,
      batchId: request.batchId ?? null,
      createdAt: clock.now(),
    });
  }

  function delayOf({ delayMs }: JobRequest): Hold | null {
    return delayMs === undefined ? null : { reason: 'time', until: clock.now() + delayMs, delayMs };
  }

  return {
    enqueue: (tx, request) =>
      insert(tx, request, {
        ...{ id: parts.newId(), hold: delayOf(request), parentId: null, rerunOf: null },
      }),
    enqueueChild(tx, parent, { name, request }) {
      const id = uuidV5(`child:${name}`, parent.id);
      const untilParent: Hold = { reason: 'parent', until: null, delayMs: null };
      const hold = request.waitsForParent === true ? untilParent : delayOf(request);
      return insert(tx, request, { id, hold, parentId: parent.id, rerunOf: null });
    },
    enqueueRerun(tx, original, { args, step }) {
      const { kind, label, priority, entity, concurrencyKey } = original;
      const request = {
        ...{ kind, args, label, priority },
        ...(entity && { entity }),
        ...(concurrencyKey !== null && { concurrencyKey }),
      };
      const rerunOf = { jobId: original.id, step };
      const origin = { id: parts.newId(), hold: null, parentId: null, rerunOf };
      return insert(tx, request, origin).job;
    },
  };
}
