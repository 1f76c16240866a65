import { oc } from '@orpc/contract';
import { z } from 'zod';
import { domainEventTypes } from '../domain/domain-event.ts';
import { failureCodes } from '../domain/failures.ts';
import { jobStates } from '../domain/job-state.ts';
import { commonErrors } from './errors.ts';
import { messageSchema } from './message.ts';

/** One kind that declared to be started by the event: a job, or why there is none. */
const startSchema = z.object({
  kind: z.string(),
  jobId: z.uuid().nullable(),
  /** The job's state now; null when it has been removed, or never was. */
  state: z.enum(jobStates).nullable(),
  refusal: z.object({ code: z.enum(failureCodes), sentence: messageSchema }).nullable(),
});

/** Something that happened. Times are milliseconds since 1970 (UTC). */
export const domainEventViewSchema = z.object({
  id: z.uuid(),
  /** Its place among all events, for the next page. */
  seq: z.number().int().positive(),
  type: z.enum(domainEventTypes),
  payload: z.unknown(),
  /** The job that told of it; null: the user, or the program itself. */
  jobId: z.uuid().nullable(),
  /** The event that was sent again as this one. */
  resentOf: z.uuid().nullable(),
  at: z.number(),
  starts: z.array(startSchema),
});
export type DomainEventView = z.infer<typeof domainEventViewSchema>;

export const domainEventsContract = {
  /** Newest first, of one type or all; a page begins after the `seq` given as `before`. */
  list: oc
    .input(
      z
        .object({
          before: z.number().int().positive().optional(),
          type: z.enum(domainEventTypes).optional(),
          limit: z.number().int().min(1).max(200).default(50),
        })
        .prefault({}),
    )
    .output(z.object({ events: z.array(domainEventViewSchema) })),
  /** Which kinds each type of event starts a job of; types that start nothing are left out. */
  starters: oc.output(
    z.object({
      starters: z.array(
        z.object({ type: z.enum(domainEventTypes), kinds: z.array(z.string()).min(1) }),
      ),
    }),
  ),
  /**
   * Tells of the same once more, so that what it starts is started again. `FAILED` with
   * `event-outdated` when an older version stored what this one cannot read.
   */
  sendAgain: oc
    .errors(commonErrors)
    .input(z.object({ id: z.uuid() }))
    .output(domainEventViewSchema),
};
