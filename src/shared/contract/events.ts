import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { batchViewSchema, jobViewSchema } from './jobs.ts';

const job = jobViewSchema;

/** A list that has no events of its own is another than before: windows that show it ask again. */
export const listChanges = [
  'schedules.changed',
  'resumes.changed',
  'profile.changed',
  'settings.changed',
  'models.changed',
  'ledger.changed',
] as const;
export type ListChange = (typeof listChanges)[number];

/**
 * What a window hears. Every event of jobs but progress has a sequence number: the audit row written in
 * the same transaction. Each carries the job as that write left it, so that a client may merge or
 * drop older events of the same job.
 */
export const appEventSchema = z.discriminatedUnion('type', [
  /** Sent first to a new client, and where too much was missed: all that the tray shows. */
  z.object({
    type: z.literal('jobs.snapshot'),
    seq: z.number().int(),
    jobs: z.array(job),
    batches: z.array(batchViewSchema),
  }),
  z.object({
    type: z.enum([
      'job.queued',
      'job.claimed',
      'job.stepFinished',
      'job.held',
      'job.retryScheduled',
      'job.interrupted',
      'job.cancelRequested',
      'job.completed',
      'job.failed',
      'job.cancelled',
      'job.requeued',
      'job.released',
      'job.moved',
    ]),
    seq: z.number().int(),
    job,
  }),
  z.object({ type: z.literal('job.progressed'), job }),
  /** The counts of a batch have changed; its jobs are told of one by one only where asked for. */
  z.object({ type: z.literal('batch.changed'), seq: z.number().int(), batch: batchViewSchema }),
  z.object({
    type: z.literal('jobs.removed'),
    seq: z.number().int(),
    ids: z.array(z.string()),
    batchIds: z.array(z.string()),
  }),
  /** Without a number. */
  z.object({ type: z.enum(listChanges) }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;

export const eventsContract = {
  /** Live changes; with `after`, first what came after that sequence number, or a snapshot. */
  stream: oc
    .input(
      z
        .object({
          after: z.number().int().nonnegative().optional(),
          /** Whether jobs of batches are told of one by one, too. */
          members: z.boolean().default(false),
        })
        .prefault({}),
    )
    .output(eventIterator(appEventSchema)),
};
