import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { finalJobStates, holdReasons, jobStates } from '../domain/job-state.ts';
import { runTriggers } from '../domain/schedule-run.ts';
import { commonErrors } from './errors.ts';
import { entitySchema, jobIdSchema } from './jobs.ts';
import { runLogSchema } from './run-log.ts';

const count = z.number().int().nonnegative();
/** Milliseconds since 1970 (UTC). */
const time = z.number().int();
/** A code that a version before this one stored and that is gone since is told as the general one. */
const failureCode = z.enum(failureCodes).catch('internal-error');

/** How jobs that finished within a time ended. */
export const outcomesSchema = z.object({
  completed: count,
  failed: count,
  cancelled: count,
  /** Completed among completed and failed, 0–1; null while there is neither. */
  successRate: z.number().min(0).max(1).nullable(),
  /** Failed jobs by their last failure, the most frequent first. */
  failures: z.array(z.object({ code: failureCode, count })),
});

/**
 * Nearest-rank percentiles: the smallest value such that at least 50 (95) of 100 are not greater.
 * Always one of the values measured, never a mean of two.
 */
export const percentilesSchema = z.object({ count, p50Ms: count, p95Ms: count });

/** What pending jobs of a kind wait for; of many reasons the one that holds each back first. */
export const queueSchema = z.object({
  kind: z.string(),
  pending: count,
  running: count,
  waitsFor: z.array(z.object({ reason: z.enum(holdReasons), count })),
});

export const metricsSchema = z.object({
  /** When these were counted. */
  at: time,
  /** All jobs that are kept, by state. */
  states: z.record(z.enum(jobStates), count),
  day: outcomesSchema,
  week: outcomesSchema,
  /** Of jobs that finished within the week. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      /** From the first start to the end of completed jobs, waits between tries included. */
      duration: percentilesSchema.nullable(),
      /** From being queued to the first start. */
      wait: percentilesSchema.nullable(),
    }),
  ),
  queue: z.array(queueSchema),
  oldestWaiting: z
    .object({ id: jobIdSchema, kind: z.string(), label: z.string(), createdAt: time })
    .nullable(),
  /** Jobs finished in each hour (UTC) of the week, oldest first; hours without any are there too. */
  hours: z.array(z.object({ at: time, completed: count, failed: count, cancelled: count })),
});
export type Metrics = z.infer<typeof metricsSchema>;

/** A job in the history: what a list shows of it. */
export const pastJobSchema = z.object({
  id: jobIdSchema,
  kind: z.string(),
  label: z.string(),
  state: z.enum(jobStates),
  attempt: count,
  failure: failureCode.nullable(),
  /** For the placeholders of the failure's sentence. */
  failureValues: z.record(z.string(), z.union([z.string(), z.number()])),
  entity: entitySchema.nullable(),
  /** The batch that it was part of. */
  batchId: z.uuid().nullable(),
  /** The job on whose behalf it ran. */
  parentId: jobIdSchema.nullable(),
  /** Failed after all its tries. */
  isDeadLetter: z.boolean(),
  /** The job and the step that it was run again from; that job may be forgotten by now. */
  rerunOf: z.object({ jobId: jobIdSchema, step: z.string() }).nullable(),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});

/** Where a page ended: the next one begins after it. */
const historyCursorSchema = z.object({ finishedAt: time, id: jobIdSchema });

export const historyQuerySchema = z.object({
  state: z.enum(finalJobStates).optional(),
  kind: z.string().min(1).max(64).optional(),
  /** Only jobs that belong to this. */
  entity: entitySchema.optional(),
  /** Only jobs of this batch. */
  batchId: z.uuid().optional(),
  /** Only jobs that are rows of their own, and not those of batches. */
  isAlone: z.boolean().default(false),
  /** Finished at or after this … */
  from: time.optional(),
  /** … and before this. */
  to: time.optional(),
  /** Part of the label, in any case. */
  text: z.string().trim().min(1).max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
  after: historyCursorSchema.optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

export const historyPageSchema = z.object({
  jobs: z.array(pastJobSchema),
  /**
   * Null at the end. A page may have fewer jobs than asked, even none, and a next one: a search for
   * a text looks through a bounded number of jobs a call.
   */
  next: historyCursorSchema.nullable(),
});

/** The filters of the history without the state: how many of each state there are. */
export const historyCountQuerySchema = historyQuerySchema.pick({
  ...{ kind: true, entity: true, batchId: true, from: true, to: true, text: true },
});

export const historyCountsSchema = z.object({
  completed: count,
  failed: count,
  cancelled: count,
  /** A search for a text looks through a bounded number of jobs: there may be more. */
  isCut: z.boolean(),
});
export type HistoryCounts = z.infer<typeof historyCountsSchema>;

const relativeSchema = z.object({
  id: jobIdSchema,
  kind: z.string(),
  label: z.string(),
  state: z.enum(jobStates),
  createdAt: time,
});

/** Who or what asked for a job. */
export const starterSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user') }),
  /** The program's own affairs, without a schedule. */
  z.object({ type: z.literal('program') }),
  z.object({ type: z.literal('schedule'), label: z.string(), trigger: z.enum(runTriggers) }),
  z.object({ type: z.literal('event'), event: z.string() }),
  /** The job on whose behalf it ran; null: forgotten by now. */
  z.object({ type: z.literal('job'), job: relativeSchema.nullable() }),
  z.object({ type: z.literal('rerun') }),
]);

export const auditEntrySchema = z.object({
  seq: count,
  at: time,
  /** `job.queued`, `jobs.removed`, `gates.changed` …: open, because later versions add some. */
  type: z.string(),
  jobId: jobIdSchema.nullable(),
  detail: z.unknown(),
});

export const storySchema = z.object({
  job: pastJobSchema,
  /** Finished steps in the order of their ends. */
  steps: z.array(
    z.object({
      name: z.string(),
      /** Whether it may be made anew: `paid` for and `commit`ted ones never are. */
      type: z.enum(['pure', 'paid', 'commit']),
      startedAt: time,
      finishedAt: time,
      /** Size of what it left, as stored; null where its file is gone. */
      outputBytes: count.nullable(),
    }),
  ),
  /** Failed tries, oldest first. */
  failures: z.array(
    z.object({
      /** Empty: the handler between steps. */
      step: z.string(),
      attempt: count,
      at: time,
      code: failureCode,
      /** Message and stack, for the log view; never the reason shown. */
      detail: z.string(),
    }),
  ),
  /** Its recorded changes, oldest first. */
  audit: z.array(auditEntrySchema),
  /** What it was asked to do: long texts are cut, and what looks like a secret is left out. */
  args: z.json(),
  startedBy: starterSchema,
  /** Jobs that it asked for, in their order. */
  children: z.array(relativeSchema),
  /** Jobs that repeat it from a step on, newest first. */
  reruns: z.array(relativeSchema.extend({ step: z.string() })),
  /** Whether there was more of one of these than is told at once. */
  isCut: z.boolean(),
});
export type Story = z.infer<typeof storySchema>;

export const auditQuerySchema = z.object({
  /** Only entries about this job. */
  jobId: jobIdSchema.optional(),
  limit: z.number().int().min(1).max(500).default(100),
  /** Only entries older than this one. */
  before: count.optional(),
});

export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema),
  next: count.nullable(),
});

export const metricsContract = {
  get: oc.errors(commonErrors).output(metricsSchema),
  /** Finished jobs, newest first. */
  history: oc.errors(commonErrors).input(historyQuerySchema.prefault({})).output(historyPageSchema),
  /** How many of the history's jobs are in each state, for the same filters. */
  historyCounts: oc
    .errors(commonErrors)
    .input(historyCountQuerySchema.prefault({}))
    .output(historyCountsSchema),
  /** Everything that is kept about one job. */
  story: oc
    .errors(commonErrors)
    .input(z.object({ id: jobIdSchema }))
    .output(storySchema),
  /** What the program's log says about one job. */
  log: oc
    .errors(commonErrors)
    .input(z.object({ id: jobIdSchema }))
    .output(runLogSchema),
  /**
   * One job for a bug report, as plain text: versions, states, steps, times, codes and places in the
   * program. No file names, texts, addresses or keys.
   */
  report: oc
    .errors(commonErrors)
    .input(z.object({ id: jobIdSchema }))
    .output(z.object({ text: z.string() })),
  /** The trail of all changes, newest first. */
  audit: oc.errors(commonErrors).input(auditQuerySchema.prefault({})).output(auditPageSchema),
};
