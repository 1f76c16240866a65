import { oc } from '@orpc/contract';
import { z } from 'zod';
import { jobStates } from '../domain/job-state.ts';
import { runTriggers, scheduleStops, skipReasons } from '../domain/schedule-run.ts';
import { commonErrors } from './errors.ts';
import { jobIdSchema, jobViewSchema } from './jobs.ts';
import { messageSchema } from './message.ts';

/** One line of a schedule's history. Times are milliseconds since 1970 (UTC). */
export const scheduleRunViewSchema = z.object({
  /** Newer ones are larger. */
  id: z.number().int(),
  at: z.number(),
  trigger: z.enum(runTriggers),
  /** The time it stands for; null where the user asked for it. */
  occurrence: z.number().nullable(),
  /** Times that passed unseen and that a catch-up makes up for; 100 stands for any more. */
  missed: z.number().int().nonnegative(),
  /** The job may have been forgotten since. */
  jobId: jobIdSchema.nullable(),
  /** How that job is now, or how it ended; null where there is none, or it has been forgotten. */
  jobState: z.enum(jobStates).nullable(),
  /** Why no job was queued. */
  skipped: z.enum(skipReasons).nullable(),
});
export type ScheduleRunView = z.infer<typeof scheduleRunViewSchema>;

export const scheduleViewSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** What its jobs are called. */
  label: z.string(),
  /** Minute, hour, day of month, month, day of week. */
  cron: z.string(),
  /** The same in words. */
  words: messageSchema,
  /** IANA name; null: the computer's own. */
  timeZone: z.string().nullable(),
  /** `kind`: it came with the app, and can be paused but not removed. */
  createdBy: z.enum(['kind', 'user']),
  isPaused: z.boolean(),
  /** Who stopped it: the user, or nobody: this version has nothing that could run it. */
  stoppedBy: z.enum(scheduleStops).nullable(),
  /** Null while paused. */
  nextRunAt: z.number().nullable(),
  /** The newest lines of its history, newest first; the first is the last run. */
  runs: z.array(scheduleRunViewSchema),
});
export type ScheduleView = z.infer<typeof scheduleViewSchema>;

const cronSchema = z.string().max(256);
const timeZoneSchema = z.string().min(1).max(64).nullable();
const oneSchedule = z.object({ id: z.uuid() });

const errors = {
  ...commonErrors,
  /** What was typed makes no schedule: the sentence says what is wrong and where. */
  INVALID: { data: z.object({ problem: messageSchema }) },
} as const;

export const schedulesContract = {
  /**
   * Oldest first, with the kinds that users may give schedules of their own and the computer's time
   * zone, by which those go that name none.
   */
  list: oc.output(
    z.object({
      schedules: z.array(scheduleViewSchema),
      timeZone: z.string(),
      userKinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    }),
  ),
  /** A page of the history, newest first; `before` is the last page's `nextBefore`. */
  history: oc
    .errors(errors)
    .input(
      oneSchedule.extend({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        runs: z.array(scheduleRunViewSchema),
        nextBefore: z.number().int().nullable(),
      }),
    ),
  /** When, for a kind that allows it; what its jobs are given, the kind itself declares. */
  create: oc
    .errors(errors)
    .input(
      z.object({
        kind: z.string().min(1).max(64),
        label: z.string().trim().min(1).max(200).optional(),
        cron: cronSchema,
        timeZone: timeZoneSchema.default(null),
      }),
    )
    .output(scheduleViewSchema),
  update: oc
    .errors(errors)
    .input(oneSchedule.extend({ cron: cronSchema.optional(), timeZone: timeZoneSchema.optional() }))
    .output(scheduleViewSchema),
  /** What passes while it is paused is not caught up with. */
  setPaused: oc
    .errors(errors)
    .input(oneSchedule.extend({ isPaused: z.boolean() }))
    .output(scheduleViewSchema),
  /** Those that the user made only. */
  remove: oc
    .errors(errors)
    .input(oneSchedule)
    .output(z.object({ id: z.uuid() })),
  /** Queues its job at once; CONFLICT `unfinished` while the one before has not ended. */
  runNow: oc.errors(errors).input(oneSchedule).output(jobViewSchema),
  /** What a typed text means, before anything is saved. */
  check: oc.input(z.object({ cron: cronSchema, timeZone: timeZoneSchema.default(null) })).output(
    z.discriminatedUnion('isValid', [
      z.object({
        isValid: z.literal(true),
        words: messageSchema,
        /** The next five. */
        nextRunsAt: z.array(z.number()),
      }),
      z.object({ isValid: z.literal(false), problem: messageSchema }),
    ]),
  ),
  /** Times that most people want. */
  presets: oc.output(
    z.object({ presets: z.array(z.object({ cron: z.string(), words: messageSchema })) }),
  ),
};
