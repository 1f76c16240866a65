import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { commonErrors } from './errors.ts';
import { jobIdSchema } from './jobs.ts';
import { messageSchema } from './message.ts';

const count = z.number().int().nonnegative();
const failureCode = z.enum(failureCodes).catch('internal-error');

/** What was set aside for the same reason: jobs of one kind that failed in one way. */
export const setAsideScopeSchema = z.object({
  kind: z.string().min(1).max(64),
  code: z.string().min(1).max(64),
});
export type SetAsideScope = z.infer<typeof setAsideScopeSchema>;

export const setAsideGroupSchema = setAsideScopeSchema.extend({
  count,
  /** When the last of them failed; milliseconds since 1970 (UTC). */
  newestAt: z.number(),
});

export const setAsideJobSchema = z.object({
  id: jobIdSchema,
  kind: z.string(),
  label: z.string(),
  /** Tries that it had. */
  attempt: count,
  failedAt: z.number(),
});
export type SetAsideJob = z.infer<typeof setAsideJobSchema>;

export const setAsideQuerySchema = setAsideScopeSchema.extend({
  limit: z.number().int().min(1).max(200).default(50),
  /** Only jobs with an id before this one: the last of the page before. */
  before: jobIdSchema.optional(),
});

export type SetAsideQuery = z.infer<typeof setAsideQuerySchema>;

const groupViewSchema = setAsideGroupSchema.extend({
  failure: z.object({ code: failureCode, sentence: messageSchema, action: messageSchema }),
  /** Nightshift itself died under them, so that nothing else is run beside them when tried again. */
  isQuarantine: z.boolean(),
});
export type SetAsideGroup = z.infer<typeof groupViewSchema>;

/** Jobs that failed after all their tries, and those that were put into quarantine. */
export const setAsideContract = {
  /** The largest group first. */
  groups: oc.errors(commonErrors).output(z.object({ groups: z.array(groupViewSchema) })),
  /** The jobs of a group, newest first. */
  jobs: oc
    .errors(commonErrors)
    .input(setAsideQuerySchema)
    .output(z.object({ jobs: z.array(setAsideJobSchema) })),
  /** Tries all jobs of a group again, each from the step at which it failed. */
  retry: oc
    .errors(commonErrors)
    .input(setAsideScopeSchema)
    .output(z.object({ retried: count })),
  /** Removes all jobs of a group from the list; what they left behind stays. */
  remove: oc
    .errors(commonErrors)
    .input(setAsideScopeSchema)
    .output(z.object({ removed: count })),
};
