import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { holdReasons, jobStates } from '../domain/job-state.ts';
import { commonErrors } from './errors.ts';
import { messageSchema } from './message.ts';

export const jobIdSchema = z.uuid();

/** What a job belongs to. */
export const entitySchema = z.object({ type: z.enum(['resume']), id: z.uuid() });

/** A job as a window sees it. Times are milliseconds since 1970 (UTC). */
export const jobViewSchema = z.object({
  id: jobIdSchema,
  kind: z.string(),
  /** What it works on, in the user's words: usually a file name. */
  label: z.string(),
  state: z.enum(jobStates),
  /** Set between asking a running job to stop and its end. */
  isCancelling: z.boolean(),
  priority: z.number().int().min(1).max(10),
  /** Attempts started so far. */
  attempt: z.number().int().nonnegative(),
  /** 0–100. */
  progress: z.number().min(0).max(100),
  progressMessage: messageSchema.nullable(),
  /** Why a pending job is not running. */
  waitsFor: z.object({ reason: z.enum(holdReasons), until: z.number().nullable() }).nullable(),
  failure: z
    .object({
      code: z.enum(failureCodes),
      sentence: messageSchema,
      action: messageSchema,
    })
    .nullable(),
  entity: entitySchema.nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** Sequence number of the last recorded change; progress alone does not raise it. */
  seq: z.number().int().nonnegative(),
});
export type JobView = z.infer<typeof jobViewSchema>;

const queueSchema = z.object({ pausedBy: z.enum(['user', 'engine']).nullable() });

const oneJob = z.object({ id: jobIdSchema });

export const jobsContract = {
  /** Newest first; unfinished jobs before finished ones. */
  list: oc
    .input(z.object({ limit: z.number().int().min(1).max(500).default(100) }).prefault({}))
    .output(z.object({ jobs: z.array(jobViewSchema), seq: z.number().int() })),
  get: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /** Acknowledged at once; a running job ends within a second. */
  cancel: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /** Puts a failed or cancelled job back in the queue; finished steps are not run again. */
  retry: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /** Whether all work is paused: by the user, or by the engine after starts that failed. */
  queue: oc.output(queueSchema),
  /** Nothing new begins until `resume`; what runs goes on. A snapshot of all jobs follows. */
  pause: oc.output(queueSchema),
  resume: oc.output(queueSchema),
  /**
   * Removes finished jobs from the list (the results stay), but none that changed after `upToSeq`:
   * nobody has seen those yet.
   */
  clearFinished: oc
    .input(z.object({ upToSeq: z.number().int().nonnegative() }))
    .output(z.object({ removed: z.number().int() })),
};
