/**
 * What a notification of the system tells: counts and ids, so that it may stand on a locked screen,
 * and a name only where the user allows that. The words are made where it is shown.
 */
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What a notification leads to. */
export const noticeEntitySchema = z.object({ type: z.enum(['resume']), id: z.uuid() });

/** One matter to tell, as it is kept until it has been told. */
export const noticePayloadSchema = z.discriminatedUnion('type', [
  /** A job or a batch has come to its end after a while. */
  z.object({
    type: z.literal('result'),
    done: count,
    failed: count,
    entity: noticeEntitySchema.nullable(),
    /** Whose end it is, so that its name can be told to who wants names. */
    of: z
      .object({ type: z.enum(['job', 'batch']), id: z.uuid() })
      .nullable()
      .default(null),
  }),
  /** A job by itself has failed after all its tries. */
  z.object({ type: z.literal('failure'), jobId: z.uuid() }),
  /** A job cannot go on without the user. */
  z.object({ type: z.literal('needs-you'), jobId: z.uuid() }),
]);
export type NoticePayload = Readonly<z.infer<typeof noticePayloadSchema>>;

/** One notification: everything that was to be told at the same time. */
export const noticeSchema = z.object({
  /** Stable: the same matters have the same id, should they ever be told twice. */
  id: z.uuid(),
  done: count,
  failed: count,
  needsYou: count,
  /** Set where it is about one result alone. */
  entity: noticeEntitySchema.nullable(),
  /** Set where it is about one job alone that has failed, or that needs the user. */
  jobId: z.uuid().nullable(),
  /** The name of the one thing that it is about, where the user wants it told. */
  name: z.string().nullable(),
});
export type Notice = Readonly<z.infer<typeof noticeSchema>>;
