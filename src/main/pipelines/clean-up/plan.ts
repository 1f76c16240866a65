/** What a clean-up takes away: everything older than these times. */
import { z } from 'zod';
import { retention } from '../../../shared/domain/retention.ts';

export const planSchema = z.object({
  /** When the clean-up began, milliseconds since 1970. */
  at: z.number(),
  jobsBefore: z.number(),
  resumesBefore: z.number(),
  auditBefore: z.number(),
  eventsBefore: z.number(),
  logsBefore: z.number(),
  blobsBefore: z.number(),
  /** Marks of this age are an earlier clean-up's. */
  markedBefore: z.number(),
});
export type Plan = z.infer<typeof planSchema>;

export function planCleanUp(now: number): Plan {
  return {
    at: now,
    resumesBefore: now - retention.removedResumesMs,
    jobsBefore: now - retention.finishedJobsMs,
    auditBefore: now - retention.auditMs,
    eventsBefore: now - retention.eventsMs,
    logsBefore: now - retention.logsMs,
    blobsBefore: now - retention.orphanBlobsMs,
    markedBefore: now - retention.orphanMarksMs,
  };
}
