/** A row of the job table as lists of past jobs show it. */
import { z } from 'zod';
import type { historyPageSchema } from '../../../shared/contract/metrics.ts';
import { jobStates } from '../../../shared/domain/job-state.ts';

/** Columns that `toPastJob` reads. */
export const pastJobColumns = `id, kind, label, state, attempt, failure ->> '$.code' AS failure,
  entity_type, entity_id, created_at, started_at, finished_at`;

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.enum(jobStates),
  attempt: z.number(),
  failure: z.string().nullable(),
  entity_type: z.string().nullable(),
  entity_id: z.string().nullable(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  finished_at: z.number().nullable(),
});

type PastJob = z.infer<typeof historyPageSchema>['jobs'][number];

export function toPastJob(value: unknown): PastJob {
  const { entity_type, entity_id, created_at, started_at, finished_at, ...row } =
    rowSchema.parse(value);
  const entity = entity_type === null ? null : { type: entity_type, id: entity_id };
  const times = { createdAt: created_at, startedAt: started_at, finishedAt: finished_at };
  // Codes and types of entities are checked against their lists by the answer's schema.
  return { ...row, entity, ...times } as PastJob;
}
