/** What a clean-up takes away: everything older than these times. */
import { z } from 'zod';
import { retention } from '../../../shared/domain/retention.ts';
import type { KeptDays } from './services.ts';

export const planSchema = z.object({
  /** When the clean-up began, milliseconds since 1970. */
  at: z.number(),
  jobsBefore: z.number(),
  resumesBefore: z.number(),
  auditBefore: z.number(),
  eventsBefore: z.number(),
  /** Null: the plan is of an earlier version, which kept none of it. */
  modelsBefore: z.number().nullable().default(null),
  logsBefore: z.number(),
  blobsBefore: z.number(),
  /** Marks of this age are an earlier clean-up's. */
  markedBefore: z.number(),
});
export type Plan = z.infer<typeof planSchema>;

const dayMs = 24 * 3_600_000;

export function planCleanUp(now: number, kept: KeptDays): Plan {
  // Nothing is older than the beginning of time.
  const before = (days: number | null) => (days === null ? 0 : now - days * dayMs);
  return {
    at: now,
    resumesBefore: now - retention.removedResumesMs,
    jobsBefore: before(kept.jobs),
    auditBefore: before(kept.audit),
    eventsBefore: now - retention.eventsMs,
    modelsBefore: now - retention.modelsMs,
    logsBefore: before(kept.logs),
    blobsBefore: now - retention.orphanBlobsMs,
    markedBefore: now - retention.orphanMarksMs,
  };
}
