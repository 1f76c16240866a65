import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { holdReasons, jobStates } from '../domain/job-state.ts';
import { answerSchema, questionTypes } from '../domain/question.ts';
import { storageTroubles } from '../domain/storage-trouble.ts';
import { commonErrors } from './errors.ts';
import { messageSchema } from './message.ts';

export const jobIdSchema = z.uuid();

/** What a job belongs to. */
export const entitySchema = z.object({ type: z.enum(['resume']), id: z.uuid() });

const failureViewSchema = z.object({
  code: z.enum(failureCodes),
  sentence: messageSchema,
  action: messageSchema,
});

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
  failure: failureViewSchema.nullable(),
  /** What the user is asked: the failure's sentence is the question. */
  asks: z.enum(questionTypes).nullable(),
  entity: entitySchema.nullable(),
  /** The program's own affairs, such as a backup: of interest only when it fails. */
  isHousekeeping: z.boolean(),
  /** The batch that it is shown in; null: a row of its own. */
  batchId: z.uuid().nullable(),
  /** Failed after all its tries. */
  isDeadLetter: z.boolean(),
  /** The job and the step that it was run again from. */
  rerunOf: z.object({ jobId: z.uuid(), step: z.string() }).nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** Sequence number of the last recorded change; progress alone does not raise it. */
  seq: z.number().int().nonnegative(),
});
export type JobView = z.infer<typeof jobViewSchema>;

/** Jobs that were asked for in one go, as one row. */
export const batchViewSchema = z.object({
  id: z.uuid(),
  /** The kind of its jobs. */
  kind: z.string(),
  label: z.string(),
  /** How many of its jobs are in each state. */
  counts: z.record(z.enum(jobStates), z.number().int().nonnegative()),
  /** How many of the pending ones wait for the user. */
  asking: z.number().int().nonnegative(),
  /** Whether more jobs are still being added. */
  isOpen: z.boolean(),
  createdAt: z.number(),
  finishedAt: z.number().nullable(),
  seq: z.number().int().nonnegative(),
});
export type BatchView = z.infer<typeof batchViewSchema>;

/** What may be chosen anew when a job of a kind is run again; `name` is the setting's. */
const settingFieldSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('choices'),
    name: z.string(),
    label: messageSchema,
    options: z.array(z.object({ value: z.string(), label: messageSchema })).readonly(),
    /** No more than this many of them. */
    most: z.number().int().positive(),
  }),
  z.object({ type: z.literal('switch'), name: z.string(), label: messageSchema }),
]);
export type SettingFieldView = z.infer<typeof settingFieldSchema>;

/** What keeps many jobs from beginning. */
const gateViewSchema = z.object({
  /** A kind, or `*` for all. */
  kind: z.string(),
  /** A host or server; null: whatever it is. */
  key: z.string().nullable(),
  reason: z.enum(holdReasons),
  until: z.number().nullable(),
  closedBy: z.enum(['user', 'engine']),
  failure: failureViewSchema.nullable(),
});
export type GateView = z.infer<typeof gateViewSchema>;

const queueSchema = z.object({
  /** Whether all work is paused: by the user, or by the engine after starts that failed. */
  pausedBy: z.enum(['user', 'engine']).nullable(),
  /** Why nothing can be written at present. */
  trouble: z.enum(storageTroubles).nullable(),
  gates: z.array(gateViewSchema),
});
export type QueueView = z.infer<typeof queueSchema>;

const oneJob = z.object({ id: jobIdSchema });
const oneBatch = z.object({ id: z.uuid() });
const limit = z.number().int().min(1).max(500).default(100);

export const jobsContract = {
  /** Newest first, unfinished before finished; jobs of a batch are left out, and counted in it. */
  list: oc.input(z.object({ limit }).prefault({})).output(
    z.object({
      jobs: z.array(jobViewSchema),
      batches: z.array(batchViewSchema),
      seq: z.number().int(),
    }),
  ),
  get: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /** Jobs of one batch in the order in which they were added, after the one with the id `after`. */
  members: oc
    .input(
      z.object({
        batchId: z.uuid(),
        state: z.enum(jobStates).optional(),
        /** Only those that wait for the user. */
        isAsking: z.boolean().optional(),
        after: jobIdSchema.optional(),
        limit,
      }),
    )
    .output(z.object({ jobs: z.array(jobViewSchema) })),
  /** Jobs of one résumé, posting …, newest first. */
  ofEntity: oc
    .input(z.object({ entity: entitySchema, limit }))
    .output(z.object({ jobs: z.array(jobViewSchema) })),
  /** What failed after all its tries, newest first, before the one with the id `before`. */
  deadLetters: oc
    .input(z.object({ before: jobIdSchema.optional(), limit }).prefault({}))
    .output(z.object({ jobs: z.array(jobViewSchema) })),
  /** Acknowledged at once; a running job ends within a second. */
  cancel: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /**
   * Puts a failed or cancelled job back in the queue, and lets one go on that waits for the user;
   * finished steps are not run again.
   */
  retry: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /**
   * Answers what a job asks (`asks`), and lets it go on; declining cancels it. CONFLICT when it does
   * not ask that (any more). A password is kept in memory only, and a wrong one is asked for again.
   */
  answer: oc
    .errors(commonErrors)
    .input(oneJob.extend({ answer: answerSchema }))
    .output(jobViewSchema),
  /** Answers all jobs that ask for confirmation, of one batch or (null) all. */
  confirmAll: oc
    .input(z.object({ batchId: z.uuid().nullable(), isYes: z.boolean() }))
    .output(z.object({ answered: z.number().int() })),
  /** Retries all dead letters, of one kind or all. */
  redrive: oc
    .input(z.object({ kind: z.string().optional() }).prefault({}))
    .output(z.object({ retried: z.number().int() })),
  /**
   * Runs a finished job again from a step on, as a new job: what had finished before that step is
   * taken over, and the old results stand beside the new. `settings` may change what its kind lets
   * be changed.
   */
  rerun: oc
    .errors(commonErrors)
    .input(
      oneJob.extend({
        fromStep: z.string().min(1).max(128),
        settings: z.record(z.string(), z.json()).default({}),
      }),
    )
    .output(jobViewSchema),
  /** What `rerun` takes as settings for this job, and what they were. */
  settings: oc
    .errors(commonErrors)
    .input(oneJob)
    .output(
      z.object({
        fields: z.array(settingFieldSchema).readonly(),
        values: z.record(z.string(), z.json()).readonly(),
      }),
    ),
  /** What a finished step gave, to be laid beside that of another run; null where it gave nothing. */
  stepOutput: oc
    .errors(commonErrors)
    .input(oneJob.extend({ step: z.string() }))
    .output(z.object({ output: z.json() })),
  /** Lets a pending job begin before all others of its kind. */
  moveToFront: oc.errors(commonErrors).input(oneJob).output(jobViewSchema),
  /** Removes one finished job from the list; its results stay. */
  remove: oc.errors(commonErrors).input(oneJob).output(z.object({})),
  /** Cancels what is unfinished of a batch. */
  cancelBatch: oc.errors(commonErrors).input(oneBatch).output(batchViewSchema),
  /** Tries again what failed of a batch. */
  retryBatch: oc.errors(commonErrors).input(oneBatch).output(batchViewSchema),
  queue: oc.output(queueSchema),
  /** Nothing new begins until `resume`, of one kind or all; what runs goes on. A snapshot follows. */
  pause: oc.input(z.object({ kind: z.string().optional() }).prefault({})).output(queueSchema),
  resume: oc.input(z.object({ kind: z.string().optional() }).prefault({})).output(queueSchema),
  /** The user has mended what a gate was closed for; what waited for that goes on. */
  letGoOn: oc.input(z.object({ kind: z.string(), key: z.string().nullable() })).output(queueSchema),
  /** The window believes that the network is back: what waited for it is tried at once. */
  noteNetwork: oc.output(z.object({})),
  /**
   * Removes finished jobs from the list (the results stay), but none that changed after `upToSeq`:
   * nobody has seen those yet.
   */
  clearFinished: oc
    .input(z.object({ upToSeq: z.number().int().nonnegative() }))
    .output(z.object({ removed: z.number().int() })),
};
